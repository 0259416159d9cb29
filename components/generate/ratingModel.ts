import {createRandom} from "../math/random.js";

/** Standard deviations of what a rating is made of, in points of a scale from 1 to 5. */
export interface RatingComponents {
  /** True performance: what is common to all dimensions of a person, and what is special to one. */
  general: number;
  special: number;

  /** How mild or severe raters are in all they rate. */
  leniency: number;

  /** The impression that one rater has of one person, the same in all dimensions. */
  halo: number;

  /** Everything else in a single rating. */
  error: number;
}

/** Which raters rate whom: all rate all; a few by chance for each person; or the raters of a department its people. */
export const ratingDesigns = ["crossed", "random", "nested"] as const;
export type RatingDesign = (typeof ratingDesigns)[number];

export interface RatingSettings {
  people: number;
  raters: number;
  perPerson: number;
  design: RatingDesign;
  dimensions: readonly string[];
  components: RatingComponents;
  missing: number;
  points: number;
  odd: boolean;
  seed: number;
}

/** How one rater rates; in points. */
export interface RaterHabits {
  kind: "ordinary" | "severe" | "unreliable" | "haloed";
  leniency: number;

  /** Standard deviations. */
  halo: number;
  error: number;

  /** Whether the rater tells the dimensions of a person apart. */
  sees: "dimensions" | "general";
}

export interface RatingPair {
  person: number;
  rater: number;
  department: number;
}

/** The components stretched from a scale of 5 points to the scale in use. */
export function componentsInPoints({components, points}: RatingSettings): RatingComponents {
  const stretch = (points - 1) / 4;
  const {general, special, leniency, halo, error} = components;
  return {
    general: stretch * general,
    special: stretch * special,
    leniency: stretch * leniency,
    halo: stretch * halo,
    error: stretch * error
  };
}

/** True performance around the middle of the scale: of people × dimensions, and what is common to a person's dimensions. */
export function drawPeople(settings: RatingSettings): {performance: Float64Array; general: Float64Array} {
  const {people, dimensions, points, seed} = settings;
  const {general, special} = componentsInPoints(settings);
  const random = createRandom(seed, "rated people");
  const common = Float64Array.from({length: people}, () => (points + 1) / 2 + general * random.normal());
  const width = dimensions.length;
  const performance = new Float64Array(people * width);
  for (let i = 0; i < performance.length; i++)
    performance[i] = common[Math.floor(i / width)] + special * random.normal();
  return {performance, general: common};
}

export function drawHabits(settings: RatingSettings): RaterHabits[] {
  const {raters, points, odd, seed} = settings;
  const {leniency, halo, error} = componentsInPoints(settings);
  const random = createRandom(seed, "raters");
  const habits = Array.from({length: raters}, (): RaterHabits => {
    return {kind: "ordinary", leniency: leniency * random.normal(), halo, error, sees: "dimensions"};
  });
  if (!odd) return habits;
  const [severe, unreliable, haloed] = createRandom(seed, "odd raters").shuffle(habits.map((_, i) => i));
  Object.assign(habits[severe], {kind: "severe", leniency: -1.2 * ((points - 1) / 4)});
  Object.assign(habits[unreliable], {kind: "unreliable", error: 3 * error});
  Object.assign(habits[haloed], {kind: "haloed", sees: "general", halo: 2 * halo, error: 0.1 * error});
  return habits;
}

/** Who rates whom, person by person. In the nested design a department has `perPerson` raters, the last one the rest too. */
export function drawPairs({people, raters, perPerson, design, seed}: RatingSettings): RatingPair[] {
  const random = createRandom(seed, "rating pairs");
  const departments = Math.floor(raters / perPerson);
  const departmentOf = (rater: number) => Math.min(departments - 1, Math.floor(rater / perPerson));
  const all = Array.from({length: raters}, (_, rater) => rater);
  return Array.from({length: people}, (_, person) => person).flatMap((person) => {
    const department = random.integer(departments);
    const chosen =
      design === "crossed"
        ? all
        : design === "nested"
          ? all.filter((rater) => departmentOf(rater) === department)
          : Array.from(random.sample(raters, perPerson));
    return chosen.map((rater) => ({person, rater, department}));
  });
}
