import type {MarkedLine} from "../../charts/markedLines.js";

export interface GuessLinesOptions {
  x: readonly number[];

  /** What the reader sketched; null where they went on without. */
  guess: readonly number[] | null;
  truth: readonly number[];

  /** What the true line is called at its end. */
  name: string;
}

/** The lines of charts/markedLines for a sketched guess and, over it, what is so. */
export function guessLines({x, guess, truth, name}: GuessLinesOptions): MarkedLine[] {
  const points = (heights: readonly number[]) => heights.map((y, i) => ({x: x[i], y}));
  const so: MarkedLine = {name, color: "reference", points: points(truth)};
  return guess === null ? [so] : [{name: "your guess", color: "current", dashed: true, points: points(guess)}, so];
}
