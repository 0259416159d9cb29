import type {Attempt} from "../../learn/attempt.js";

/** How an attempt stands, in words: "3 tries so far", "at the first try". */
export function tryCount({tries, solved, helped}: Attempt): string {
  if (tries === 0) return "";
  if (solved === null) return tries === 1 ? "1 try so far" : `${tries} tries so far`;
  if (helped) return "with the solution in view";
  return tries === 1 ? "at the first try" : `after ${tries} tries`;
}
