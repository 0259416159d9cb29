/** A name that stands ready in learners' code. */
export interface ScopeName {
  name: string;

  /** How it is called. */
  call: string;

  /** What it gives, in a line. */
  gives: string;
}

/** What stands ready in learners' code, for the editor's completion and for readers; scope.ts brings the things themselves. */
export const scopeNames: readonly ScopeName[] = [
  {name: "aq", call: "aq.from(rows)", gives: "arquero: filter, group, join and reshape tables"},
  {name: "rowsOf", call: "rowsOf(table)", gives: "the rows of a table as objects"},
  {name: "tableOfRows", call: "tableOfRows(rows)", gives: "a table of rows given as objects"},
  {name: "numbersOf", call: "numbersOf(table, column)", gives: "a column of numbers; NaN is missing"},
  {name: "stringsOf", call: "stringsOf(table, column)", gives: "a column of words; null is missing"},
  {name: "countsOf", call: "countsOf(values)", gives: "how often each value occurs, as a Map"},
  {name: "mean", call: "mean(values)", gives: "the mean"},
  {name: "median", call: "median(values)", gives: "the median"},
  {name: "quantile", call: "quantile(values, p)", gives: "the value with the share p below it"},
  {name: "standardDeviation", call: "standardDeviation(values)", gives: "the standard deviation of a sample (n − 1)"},
  {
    name: "kolmogorovSmirnov",
    call: "kolmogorovSmirnov(reference, current)",
    gives: "the test of two samples: {statistic, pValue, …}"
  },
  {name: "cramerVonMises", call: "cramerVonMises(reference, current)", gives: "the test of two samples"},
  {name: "chiSquared", call: "chiSquared(reference, current)", gives: "the test of counts in the same categories"},
  {
    name: "fisherExact",
    call: "fisherExact([[a, b], [c, d]])",
    gives: "the exact test of a table of two rows and two columns"
  },
  {name: "wasserstein", call: "wasserstein(reference, current)", gives: "the distance of two samples, in their units"},
  {name: "psi", call: "psi(reference, current)", gives: "the population stability index of counts"},
  {name: "jensenShannon", call: "jensenShannon(reference, current)", gives: "the distance of counts, from 0 to 1"},
  {name: "hellinger", call: "hellinger(reference, current)", gives: "the distance of counts, from 0 to 1"},
  {name: "totalVariation", call: "totalVariation(reference, current)", gives: "the distance of counts, from 0 to 1"},
  {name: "lInfinity", call: "lInfinity(reference, current)", gives: "the largest difference of a share"},
  {name: "cramersV", call: "cramersV(reference, current)", gives: "the size of a change in counts, from 0 to 1"},
  {name: "adjustPValues", call: 'adjustPValues(pValues, "holm")', gives: "p-values corrected for their number"},
  {name: "chiSquaredSf", call: "chiSquaredSf(x, degrees)", gives: "the chance of a larger χ²"},
  {name: "normalCdf", call: "normalCdf(z)", gives: "the share of a normal distribution below z"},
  {name: "normalQuantile", call: "normalQuantile(p)", gives: "the z with the share p below it"},
  {name: "fitLine", call: "fitLine(x, y)", gives: "the least-squares line {intercept, slope}"},
  {name: "predictLine", call: "predictLine(line, x)", gives: "the line's values at x"},
  {name: "createRandom", call: "createRandom(seed)", gives: "random numbers: uniform(), normal(), integer(n), …"},
  {
    name: "autoregressive",
    call: "autoregressive({count, phi, random})",
    gives: "a series in which each value leans on the last"
  },
  {name: "checkDrift", call: "await checkDrift(reference, current)", gives: "the drift lab's verdict on two tables"}
];
