/**
 * How far a sketched line lies from the true one: the mean distance in the units of the line, and where it is largest.
 *
 * @throws {RangeError} if the lines have not the same number of points
 */
export function lineGuess(guess: readonly number[], truth: readonly number[]): {meanGap: number; worst: number} {
  if (guess.length !== truth.length || truth.length === 0) {
    throw new RangeError(`invalid guess; not a height for each of the ${truth.length} points: ${guess.length}`);
  }
  const gaps = truth.map((y, i) => Math.abs(guess[i] - y));
  const meanGap = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  return {meanGap, worst: gaps.indexOf(Math.max(...gaps))};
}
