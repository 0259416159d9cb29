import type {Kind} from "../table/table.js";
import type {CategoryPair, NumberPair, Pair} from "./pair.js";

export interface UnivariateOptions {
  method: "auto" | "exact" | "asymptotic";
  alternative: "two-sided" | "less" | "greater";
}

export interface UnivariateOutcome {
  statistic: number;
  pValue: number;
  method: "exact" | "asymptotic";
}

/** A test of one column: the two sides in, a statistic and a p-value out. The second step of a univariate detector. */
export interface UnivariateTest {
  name: "ks" | "cvm" | "chi2" | "fet";
  title: string;
  takes: readonly Kind[];

  /** Why this test cannot take this pair, or null if it can. The kind is known to fit already. */
  refuses(pair: Pair, options: UnivariateOptions): string | null;

  /** Needs at least two usable values on each side. */
  test(pair: Pair, options: UnivariateOptions): UnivariateOutcome;
}

export function asNumbers(pair: Pair): NumberPair {
  if (pair.type !== "numbers") throw new TypeError(`invalid pair; not of numbers: ${pair.type}`);
  return pair;
}

export function asCategories(pair: Pair): CategoryPair {
  if (pair.type !== "categories") throw new TypeError(`invalid pair; not of categories: ${pair.type}`);
  return pair;
}
