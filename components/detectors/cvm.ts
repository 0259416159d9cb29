import {cvmTestOfMerged} from "../stats/cramerVonMises.js";
import {asNumbers, type UnivariateTest} from "./univariateTest.js";

const mostExact = 200;

/** Cramér–von Mises: the squared gap over the whole range; sees changes of spread that Kolmogorov–Smirnov misses. */
export const cvm: UnivariateTest = {
  name: "cvm",
  title: "Cramér–von Mises",
  takes: ["number", "time"],
  refuses(pair, {method}) {
    const {n, m} = asNumbers(pair).merged;
    const tooMany = method === "exact" && Math.max(n, m) > mostExact;
    return tooMany ? `exact p-values take at most ${mostExact} values on a side; use the method auto` : null;
  },
  test: (pair, {method}) => cvmTestOfMerged(asNumbers(pair).merged, {method})
};
