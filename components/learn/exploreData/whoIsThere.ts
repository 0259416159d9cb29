import type {Employment} from "./people.js";

/** Which rows an export of HR may hold. */
export const exports = [
  {id: "ever", label: "everyone who was ever there"},
  {id: "still", label: "those who are still there"},
  {id: "scored", label: "those who answered the survey"}
] as const;
export type Export = (typeof exports)[number]["id"];

export interface Exported {
  rows: number;

  /** The mean engagement of those who have one. */
  engagement: number;

  /** Leavers ÷ rows. */
  left: number;
}

/** What an export with these rows says of engagement and of leaving. */
export function whoIsThere(people: readonly Employment[], rows: Export): Exported {
  const kept = people.filter(({left, engagement}) =>
    rows === "still" ? !left : rows === "scored" ? !Number.isNaN(engagement) : true
  );
  const scores = kept.map(({engagement}) => engagement).filter((score) => !Number.isNaN(score));
  return {
    rows: kept.length,
    engagement: scores.reduce((sum, score) => sum + score, 0) / scores.length,
    left: kept.filter(({left}) => left).length / kept.length
  };
}
