import {performanceRatings} from "../../generate/performanceRatings.js";
import {measureAgreement} from "../../stats/agreement/measureAgreement.js";
import {type Ratings, ratingsOf} from "../../stats/agreement/ratings.js";
import {numbersOf, stringsOf} from "../../table/columnValues.js";

export interface RatingStudyOptions {
  /** The standard deviation of the raters' leniency, in points of a scale from 1 to 5. */
  leniency: number;

  /** The standard deviation of single errors, in points. */
  error: number;

  /** The standard deviation of true performance, in points. */
  performance: number;
}

export interface RatingStudy {
  ratings: Ratings;

  /** Whether single ratings are the same amount, and whether they are at least in the same order; null where not defined. */
  sameAmount: number | null;
  sameOrder: number | null;

  /** The mean of r_wg over people, and the mean distance from the person's mean, in points. */
  rwg: number | null;
  averageDeviation: number | null;

  /** The mean rating of each rater, in points. */
  raterMeans: number[];
}

/** Sixty people rated by five raters on a scale from 1 to 5, **made up**, and how far the raters agree. */
export function ratingStudy({leniency, error, performance}: RatingStudyOptions, seed = 3): RatingStudy {
  const {table} = performanceRatings({
    people: 60,
    raters: 5,
    design: "crossed",
    dimensions: ["performance"],
    components: {general: performance, special: 0, leniency, halo: 0, error},
    missing: 0,
    odd: false,
    seed
  });
  const [people, raters, given] = [
    stringsOf(table, "person"),
    stringsOf(table, "rater"),
    numbersOf(table, "performance")
  ];
  const labels = people.map((unit, i) => ({unit: unit ?? "", annotator: raters[i] ?? "", label: given[i]}));
  const ratings = ratingsOf(labels, {categories: ["1", "2", "3", "4", "5"]});
  const {intraclass, rwg, averageDeviation} = measureAgreement(ratings, {level: "interval", resamples: 0});
  const form = (name: string) => intraclass.find(({form}) => form === name)?.value ?? null;
  return {
    ratings,
    sameAmount: form("ICC(2,1)"),
    sameOrder: form("ICC(3,1)"),
    rwg: rwg.value,
    averageDeviation: averageDeviation.value,
    raterMeans: ratings.annotators.map((name) => {
      const own = given.filter((_, i) => raters[i] === name);
      return own.reduce((sum, value) => sum + value, 0) / own.length;
    })
  };
}
