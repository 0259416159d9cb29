import {chiSquaredTest} from "../stats/chiSquared.js";
import {asCategories, type UnivariateTest} from "./univariateTest.js";

/** Chi-squared: whether the shares of the categories differ; values unseen on either side count as categories. */
export const chi2: UnivariateTest = {
  name: "chi2",
  title: "chi-squared",
  takes: ["category", "boolean"],
  refuses: () => null,
  test(pair) {
    const {reference, current} = asCategories(pair);
    const {statistic, pValue} = chiSquaredTest(reference, current);
    return {statistic, pValue, method: "asymptotic"};
  }
};
