import {ksTestOfMerged} from "../stats/kolmogorovSmirnov.js";
import {asNumbers, type UnivariateTest} from "./univariateTest.js";

/** Kolmogorov–Smirnov: the largest gap between two cumulative distributions; any change of shape, best at the middle. */
export const ks: UnivariateTest = {
  name: "ks",
  title: "Kolmogorov–Smirnov",
  takes: ["number", "time"],
  refuses: () => null,
  test: (pair, options) => ksTestOfMerged(asNumbers(pair).merged, options)
};
