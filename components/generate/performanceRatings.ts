import {atLeast, oneOf, wholeAtLeast} from "../math/assert.js";
import {createRandom} from "../math/random.js";
import type {Table} from "../table/table.js";
import {categoryColumn, numberColumn, numberedNames} from "./columns.js";
import {
  type RaterHabits,
  type RatingComponents,
  type RatingDesign,
  type RatingPair,
  type RatingSettings,
  componentsInPoints,
  drawHabits,
  drawPairs,
  drawPeople,
  ratingDesigns
} from "./ratingModel.js";

/** The names of raters who differ from the rest. */
export interface OddRaters {
  /** Rates everyone 1.2 points (of 5) lower. */
  severe: string;

  /** Has three times the error of the others. */
  unreliable: string;

  /** Gives a person nearly the same in every dimension: sees general performance, has twice the halo and hardly any error. */
  haloed: string;
}

export interface RatingOptions {
  /** How many people are rated. Defaults to 400. */
  people?: number;

  /** How many raters there are. Defaults to 40. */
  raters?: number;

  /** How many rate each person in the designs "random" and "nested". Defaults to 3. */
  perPerson?: number;
  design?: RatingDesign;
  dimensions?: readonly string[];
  components?: Partial<RatingComponents>;

  /** The share of single ratings left out as "not observed", by chance. Defaults to 0.05. */
  missing?: number;

  /** The highest rating; the standard deviations grow with the scale. Defaults to 5. */
  points?: number;

  /** Whether three of the raters, chosen by chance, are odd. Defaults to true. */
  odd?: boolean;
  seed?: number;
}

export interface RatingTruth {
  /** People × dimensions: true performance in points, not rounded. */
  performance: Float64Array;

  /** For each rater, how far all ratings are shifted, in points; below 0 is severe. */
  leniency: Float64Array;

  /** For each rater, the standard deviations of halo and of error, in points. */
  halo: Float64Array;
  error: Float64Array;

  /** The odd ones, null without them: one very severe, one who rates mostly at random, one who sees a person as good or bad in all. */
  odd: OddRaters | null;

  /** The components of ordinary raters, in points. */
  components: RatingComponents;

  /** The share of true performance in the variance of one rating of one dimension by an ordinary rater, before rounding. */
  reliability: number;
}

const usual: RatingComponents = {general: 0.5, special: 0.3, leniency: 0.3, halo: 0.3, error: 0.45};

const defaults: Required<Omit<RatingOptions, "components">> = {
  people: 400,
  raters: 40,
  perPerson: 3,
  design: "random",
  dimensions: ["quality", "teamwork", "planning", "initiative"],
  missing: 0.05,
  points: 5,
  odd: true,
  seed: 1
};

/**
 * Draws ratings of performance: **made up**. Each rating is true performance + the rater's leniency + that rater's
 * impression of the person + error, rounded to the scale from 1 to `points`.
 *
 * The table has one row for each person and rater: person, department, rater, and a column for each dimension.
 *
 * @throws {RangeError} if an option is out of range
 */
export function performanceRatings(options: RatingOptions = {}): {table: Table; truth: RatingTruth} {
  const settings = {...defaults, ...options, components: {...usual, ...options.components}};
  check(settings);
  const {raters, dimensions, points, missing, seed} = settings;
  const people = drawPeople(settings);
  const habits = drawHabits(settings);
  const pairs = drawPairs(settings);
  const [errors, gaps] = [createRandom(seed, "rating errors"), createRandom(seed, "rating gaps")];
  const rated = pairs.map(({person, rater}) => {
    const {leniency, halo, error, sees} = habits[rater];
    const impression = leniency + halo * errors.normal();
    return dimensions.map((_, d) => {
      const seen = sees === "general" ? people.general[person] : people.performance[person * dimensions.length + d];
      const rating = Math.min(points, Math.max(1, Math.round(seen + impression + error * errors.normal())));
      return gaps.uniform() < missing ? NaN : rating;
    });
  });
  const names = {person: numberedNames("E", settings.people), rater: numberedNames("R", raters)};
  const column = (read: (pair: RatingPair) => string) => pairs.map(read);
  const table = {
    name: "ratings",
    rows: pairs.length,
    columns: [
      categoryColumn(
        "person",
        column(({person}) => names.person[person])
      ),
      categoryColumn(
        "department",
        column(({department}) => `D${department + 1}`)
      ),
      categoryColumn(
        "rater",
        column(({rater}) => names.rater[rater])
      ),
      ...dimensions.map((dimension, d) =>
        numberColumn(
          dimension,
          rated.map((ratings) => ratings[d])
        )
      )
    ]
  };
  return {table, truth: truthOf(settings, people.performance, habits)};
}

function truthOf(settings: RatingSettings, performance: Float64Array, habits: readonly RaterHabits[]): RatingTruth {
  const {general, special, leniency, halo, error} = componentsInPoints(settings);
  const names = numberedNames("R", settings.raters);
  const named = (kind: RaterHabits["kind"]) => names[habits.findIndex((habit) => habit.kind === kind)];
  const own = general ** 2 + special ** 2;
  return {
    performance,
    leniency: Float64Array.from(habits, (habit) => habit.leniency),
    halo: Float64Array.from(habits, (habit) => habit.halo),
    error: Float64Array.from(habits, (habit) => habit.error),
    odd: settings.odd ? {severe: named("severe"), unreliable: named("unreliable"), haloed: named("haloed")} : null,
    components: {general, special, leniency, halo, error},
    reliability: own / (own + leniency ** 2 + halo ** 2 + error ** 2)
  };
}

function check(settings: RatingSettings): void {
  for (const name of ["people", "raters", "perPerson"] as const) wholeAtLeast(1, settings[name], name);
  wholeAtLeast(settings.perPerson, settings.raters, "raters");
  if (settings.odd) wholeAtLeast(4, settings.raters, "raters");
  wholeAtLeast(2, settings.points, "points");
  oneOf(ratingDesigns, settings.design, "design");
  for (const [name, value] of Object.entries(settings.components)) atLeast(0, value, name);
  if (settings.dimensions.length === 0) throw new RangeError("invalid dimensions; not one or more: 0");
  if (!(settings.missing >= 0 && settings.missing < 1)) {
    throw new RangeError(`invalid missing; not in [0, 1): ${settings.missing}`);
  }
}
