import {expect, it} from "vitest";
import type {CodedColumn, NumericColumn} from "../table/table.js";
import {correlation, mean, variance} from "./golden/statistics.js";
import {tableDigest} from "./golden/tableDigest.js";
import {type RatingOptions, performanceRatings} from "./performanceRatings.js";

type Ratings = ReturnType<typeof performanceRatings>;

/** All rate all on a scale so fine that rounding does nothing. */
const crossed: RatingOptions = {design: "crossed", points: 1001, people: 500, raters: 40, missing: 0, odd: false};
const stretch = 250;

/** The ratings of one dimension as raters × people. */
function byRater({table}: Ratings, dimension: number): Float64Array[] {
  const {codes, dictionary} = table.columns[2] as CodedColumn;
  const {values} = table.columns[3 + dimension] as NumericColumn;
  return dictionary.map((_, rater) => values.filter((_, i) => codes[i] === rater));
}

const covariance = (x: Float64Array, y: Float64Array) => correlation(x, y) * Math.sqrt(variance(x) * variance(y));
const pairsOf = <T>(items: T[]) => items.flatMap((a, i) => items.slice(i + 1).map((b) => [a, b] as const));

it("performanceRatings(options) has the stated components: true performance, leniency, halo and error", () => {
  const drawn = performanceRatings(crossed);
  const dimensions = [0, 1, 2, 3].map((d) => byRater(drawn, d));
  const {general, special, leniency, halo, error} = drawn.truth.components;
  expect([general, special, leniency, halo, error]).toEqual([125, 75, 75, 75, 112.5]);
  // Two raters of one dimension share true performance; one rater's two dimensions share general performance and halo.
  const shared = mean(pairsOf(dimensions[0].slice(0, 12)).map(([a, b]) => covariance(a, b)));
  expect(Math.abs(Math.sqrt(shared) / Math.hypot(general, special) - 1)).toBeLessThan(0.08);
  const across = mean(dimensions[0].map((ratings, rater) => covariance(ratings, dimensions[1][rater])));
  expect(Math.abs(Math.sqrt(across) / Math.hypot(general, halo) - 1)).toBeLessThan(0.08);
  const whole = mean(dimensions[0].map((ratings) => variance(ratings)));
  expect(Math.abs(Math.sqrt(whole) / Math.hypot(general, special, halo, error) - 1)).toBeLessThan(0.05);
  const mild = dimensions[0].map((ratings) => mean(ratings));
  mild.forEach((each, rater) =>
    expect(Math.abs(each - mean(mild) - drawn.truth.leniency[rater] + mean(drawn.truth.leniency))).toBeLessThan(
      0.1 * stretch
    )
  );
  expect(Math.abs(Math.sqrt(variance(drawn.truth.leniency)) / leniency - 1)).toBeLessThan(0.3);
});

it("performanceRatings(options).truth.reliability by hand, and in ratings of a few raters chosen by chance", () => {
  const own = 0.5 ** 2 + 0.3 ** 2;
  const expected = own / (own + 0.3 ** 2 + 0.3 ** 2 + 0.45 ** 2);
  expect(performanceRatings().truth.reliability).toBeCloseTo(expected, 12);
  const {table, truth} = performanceRatings({
    people: 4000,
    raters: 400,
    perPerson: 2,
    odd: false,
    missing: 0,
    points: 1001
  });
  const {values} = table.columns[3] as NumericColumn;
  const [first, second] = [0, 1].map((k) => values.filter((_, i) => i % 2 === k));
  expect(Math.abs(correlation(first, second) - truth.reliability)).toBeLessThan(0.04);
});

it("performanceRatings({odd: true}): the severe one rates low, the unreliable one is unlike the truth, the haloed one says one thing", () => {
  const drawn = performanceRatings({...crossed, odd: true, points: 5});
  const {dictionary} = drawn.table.columns[2] as CodedColumn;
  const {odd, performance} = drawn.truth;
  const dimensions = [0, 1, 2, 3].map((d) => byRater(drawn, d));
  const means = dimensions[0].map((ratings) => mean(ratings));
  expect(dictionary[means.indexOf(Math.min(...means))]).toBe(odd?.severe);
  const truth = performance.filter((_, i) => i % 4 === 0);
  const fit = dimensions[0].map((ratings) => correlation(ratings, truth));
  expect(dictionary[fit.indexOf(Math.min(...fit))]).toBe(odd?.unreliable);
  const same = dimensions[0].map((ratings, rater) => correlation(ratings, dimensions[1][rater]));
  expect(dictionary[same.indexOf(Math.max(...same))]).toBe(odd?.haloed);
});

it("performanceRatings(options) holds whole points from 1 to 5, with gaps as stated", () => {
  const {table} = performanceRatings();
  const ratings = table.columns.slice(3).flatMap((column) => Array.from((column as NumericColumn).values));
  const given = ratings.filter((rating) => !Number.isNaN(rating));
  expect(new Set(given)).toEqual(new Set([1, 2, 3, 4, 5]));
  expect(1 - given.length / ratings.length).toBeCloseTo(0.05, 1);
  expect(table.rows).toBe(1200);
});

it("performanceRatings({design}) lets three rate each person; nested ones share a department, and rate there alone", () => {
  for (const design of ["random", "nested"] as const) {
    const {table} = performanceRatings({design, raters: 12});
    const [person, department, rater] = table.columns as CodedColumn[];
    const raters = new Map<number, Set<number>>();
    person.codes.forEach((code, i) => raters.set(code, (raters.get(code) ?? new Set()).add(rater.codes[i])));
    expect([...raters.values()].every(({size}) => size === 3)).toBe(true);
    const departments = new Map<number, Set<number>>();
    rater.codes.forEach((code, i) =>
      departments.set(code, (departments.get(code) ?? new Set()).add(department.codes[i]))
    );
    expect([...departments.values()].every(({size}) => size === 1)).toBe(design === "nested");
  }
  expect(performanceRatings({design: "crossed", people: 10}).table.rows).toBe(400);
});

it("performanceRatings(options) repeats itself with the same seed, in every engine", () => {
  expect(tableDigest(performanceRatings().table)).toMatchInlineSnapshot(`"2d4e09105d60463cabc59a439887d1b7"`);
  expect(tableDigest(performanceRatings({seed: 2}).table)).not.toBe(tableDigest(performanceRatings().table));
});

it("performanceRatings(options) throws on what cannot be", () => {
  expect(() => performanceRatings({raters: 2})).toThrow("invalid raters; not a whole number ≥ 3: 2");
  expect(() => performanceRatings({raters: 3})).toThrow("invalid raters; not a whole number ≥ 4: 3");
  expect(performanceRatings({raters: 3, odd: false}).truth.odd).toBe(null);
  expect(() => performanceRatings({points: 1})).toThrow("invalid points; not a whole number ≥ 2: 1");
  expect(() => performanceRatings({missing: 1})).toThrow("invalid missing; not in [0, 1): 1");
  expect(() => performanceRatings({dimensions: []})).toThrow("invalid dimensions; not one or more: 0");
  expect(() => performanceRatings({components: {halo: -1}})).toThrow("invalid halo; not a finite number ≥ 0: -1");
  expect(() => performanceRatings({design: "best" as "random"})).toThrow("invalid design; not one of crossed");
});
