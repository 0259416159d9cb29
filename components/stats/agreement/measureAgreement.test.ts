import fc from "fast-check";
import {expect, it} from "vitest";
import {createRandom} from "../../math/random.js";
import {type AgreementResult, agreementResultSchema, measureNames} from "./agreementResult.js";
import {agreementSteps, measureAgreement} from "./measureAgreement.js";
import {type Ratings, ratingsOf} from "./ratings.js";

// Published examples, to their printed digits; sources: Gwet's handbook (2014) as in the tests of irrCAC; Fleiss (1971);
// Krippendorff (2011); Scott's example and the 2 × 2 tables as in Wikipedia's article on Cohen's kappa.

it.each<[string, number[][], Partial<Record<keyof AgreementResult, number>>]>([
  [
    "50 proposals",
    [
      [20, 5],
      [10, 15]
    ],
    {percent: 0.7, cohenKappa: 0.4, scottPi: 0.3939, gwetAC1: 0.4059, brennanPrediger: 0.4}
  ],
  [
    "even prevalence",
    [
      [40, 9],
      [6, 45]
    ],
    {percent: 0.85, cohenKappa: 0.6995, scottPi: 0.6992, gwetAC1: 0.7007}
  ],
  [
    "skewed prevalence: the same percent, a low kappa",
    [
      [80, 10],
      [5, 5]
    ],
    {percent: 0.85, cohenKappa: 0.3182, scottPi: 0.3143, gwetAC1: 0.808}
  ],
  [
    "alike margins",
    [
      [45, 15],
      [25, 15]
    ],
    {percent: 0.6, cohenKappa: 0.1304}
  ],
  [
    "unlike margins",
    [
      [25, 35],
      [5, 35]
    ],
    {percent: 0.6, cohenKappa: 0.2593}
  ],
  [
    "Scott's example",
    [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9]
    ],
    {percent: 0.3333, scottPi: -0.0563, cohenKappa: -0.0417}
  ]
])("measureAgreement(two annotators): %s", (_, table, expected) => {
  const result = measureAgreement(fromTable(table), {resamples: 0});
  for (const [name, value] of Object.entries(expected)) expect(valueOf(result, name)).toBeCloseTo(value, 4);
});

it("measureAgreement(abstractors of pregnancies, {weights}) is as in Gwet's handbook", () => {
  const ratings = fromTable([
    [13, 0, 0],
    [0, 20, 7],
    [0, 4, 56]
  ]);
  const plain = measureAgreement(ratings, {resamples: 0});
  expectValues(plain, {
    percent: 0.89,
    cohenKappa: 0.796,
    scottPi: 0.796,
    gwetAC1: 0.849,
    gwetAC2: 0.849,
    brennanPrediger: 0.835
  });
  const linear = measureAgreement(ratings, {weights: "linear", resamples: 0});
  expectValues(linear, {
    percent: 0.89,
    weightedPercent: 0.945,
    cohenKappa: 0.843,
    gwetAC2: 0.9,
    brennanPrediger: 0.876
  });
  expectValues(linear, {gwetAC1: 0.849});
  const quadratic = measureAgreement(ratings, {weights: "quadratic", resamples: 0});
  expect(quadratic.weightedPercent.value).toBeCloseTo(0.9725, 4);
  expectValues(quadratic, {cohenKappa: 0.892, gwetAC2: 0.94, brennanPrediger: 0.918});
});

it("measureAgreement(diagnoses of 223 patients, {weights}) is as in Gwet's handbook", () => {
  const ratings = fromTable([
    [40, 4, 4, 17],
    [6, 25, 2, 13],
    [4, 1, 21, 12],
    [15, 5, 9, 45]
  ]);
  const plain = measureAgreement(ratings, {resamples: 0});
  expectValues(plain, {percent: 0.587, cohenKappa: 0.432, scottPi: 0.43, gwetAC1: 0.456, brennanPrediger: 0.45});
  const linear = measureAgreement(ratings, {weights: "linear", resamples: 0});
  expectValues(linear, {cohenKappa: 0.407, scottPi: 0.406, gwetAC2: 0.377});
  const quadratic = measureAgreement(ratings, {weights: "quadratic", resamples: 0});
  expectValues(quadratic, {cohenKappa: 0.383, scottPi: 0.382, gwetAC2: 0.299});
});

it("measureAgreement(10 items, 14 annotators).fleissKappa is 0.210 as in Fleiss' example", () => {
  const counts = [
    [0, 0, 0, 0, 14],
    [0, 2, 6, 4, 2],
    [0, 0, 3, 5, 6],
    [0, 3, 9, 2, 0],
    [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0],
    [3, 2, 6, 3, 0],
    [2, 5, 3, 2, 2],
    [6, 5, 2, 1, 0],
    [0, 2, 2, 3, 7]
  ];
  const {fleissKappa, percent} = measureAgreement(fromCounts(counts), {resamples: 0});
  expect(fleissKappa.value).toBeCloseTo(0.2099, 4);
  expect(percent.value).toBeCloseTo(0.378, 4);
});

it("measureAgreement(15 patients, 6 psychiatrists).fleissKappa is 0.414", () => {
  const columns = ["000002022011010", "031030000001302", "004004430000300", "600030014054053", "031600200600001"];
  const counts = Array.from(columns[0], (_, u) => columns.map((column) => Number(column[u])));
  const {fleissKappa, percent} = measureAgreement(fromCounts(counts), {resamples: 0});
  expect(fleissKappa.value).toBeCloseTo(0.4139, 4);
  expect(percent.value).toBeCloseTo(0.5511, 4);
});

const observers = fromTexts([
  "1 2 3 3 2 1 4 1 2 . . .",
  "1 2 3 3 2 2 4 1 2 5 . 3",
  ". 3 3 3 2 3 4 2 2 5 1 .",
  "1 2 3 3 2 4 4 1 2 5 1 ."
]);

it.each([
  ["nominal", 0.743],
  ["ordinal", 0.815],
  ["interval", 0.849],
  ["ratio", 0.797]
] as const)(
  "measureAgreement(4 observers with missing labels, {level: %j}) has Krippendorff's alpha %d",
  (level, value) => {
    const {krippendorffAlpha} = measureAgreement(observers, {level, resamples: 0});
    expect(krippendorffAlpha.value).toBeCloseTo(value, 3);
    expect(krippendorffAlpha.n).toBe(11); // the unit with one label drops out
  }
);

it("measureAgreement(4 observers with missing labels) has the other coefficients of the same data", () => {
  const plain = measureAgreement(observers, {resamples: 0});
  expectValues(plain, {percent: 0.818, gwetAC1: 0.775, fleissKappa: 0.761, congerKappa: 0.762, brennanPrediger: 0.773});
  expect(plain.gwetAC1.standardError).toBeCloseTo(0.143, 3);
  expectValues(measureAgreement(observers, {weights: "linear", resamples: 0}), {gwetAC2: 0.859});
  expectValues(measureAgreement(observers, {weights: "quadratic", resamples: 0}), {gwetAC2: 0.914});
  expect(plain).toMatchObject({units: 12, annotators: 4, labels: 41});
});

it.each([
  ["nominal", 0.691],
  ["ordinal", 0.807],
  ["interval", 0.811],
  ["ratio", 0.809]
] as const)("measureAgreement(3 observers, 15 units, {level: %j}) has alpha %d", (level, value) => {
  const ratings = fromTexts([
    ". . . . . 3 4 1 2 1 1 3 3 . 3",
    "1 . 2 1 3 3 4 3 . . . . . . .",
    ". . 2 1 3 4 4 . 2 1 1 3 3 . 4"
  ]);
  expect(measureAgreement(ratings, {level, resamples: 0}).krippendorffAlpha.value).toBeCloseTo(value, 3);
});

it("measureAgreement(2 observers, 10 units of 0 and 1) has alpha 0.095", () => {
  const ratings = fromTexts(["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"]);
  expect(measureAgreement(ratings, {resamples: 0}).krippendorffAlpha.value).toBeCloseTo(0.0952, 4);
});

it("measureAgreement(5 observers, 15 units) is as in Gwet's handbook", () => {
  const ratings = fromTexts([
    "1 1 2 . 0 0 1 1 2 2 . 0 1 3 1",
    "1 1 3 0 0 0 0 . 2 1 1 0 2 3 1",
    "2 0 3 0 0 0 2 2 2 1 0 0 2 2 1",
    ". 1 3 . . . . 0 . 1 0 0 2 2 .",
    "2 . . 0 0 0 1 . 2 . . . . 3 1"
  ]);
  expectValues(measureAgreement(ratings, {resamples: 0}), {
    gwetAC1: 0.497,
    krippendorffAlpha: 0.481,
    fleissKappa: 0.458,
    congerKappa: 0.469,
    brennanPrediger: 0.487
  });
});

it("measureAgreement(ratings) fits its published schema, with and without intervals", () => {
  for (const resamples of [0, 50]) {
    expect(() => agreementResultSchema.parse(measureAgreement(observers, {resamples}))).not.toThrow();
  }
});

it("measureAgreement(ratings) has every value inside its interval, and the same numbers for the same seed", () => {
  const result = measureAgreement(observers, {resamples: 400, seed: 3});
  for (const name of measureNames) {
    const {value, low, high} = result[name];
    expect(low).toBeLessThanOrEqual(value! + 1e-12);
    expect(high).toBeGreaterThanOrEqual(value! - 1e-12);
  }
  expect(measureAgreement(observers, {resamples: 400, seed: 3})).toEqual(result);
  expect(measureAgreement(observers, {resamples: 400, seed: 4}).gwetAC1.low).not.toBe(result.gwetAC1.low);
  const wider = measureAgreement(observers, {resamples: 400, seed: 3, confidence: 0.99});
  expect(wider.gwetAC1.low).toBeLessThan(result.gwetAC1.low!);
});

it("measureAgreement(ratings) is 1 where all agree, and says that the intervals then mean little", () => {
  const result = measureAgreement(fromTexts(["1 2 2 3", "1 2 2 3", "1 2 2 ."]), {resamples: 100, level: "interval"});
  for (const name of [
    "percent",
    "cohenKappa",
    "scottPi",
    "fleissKappa",
    "krippendorffAlpha",
    "gwetAC1",
    "icc"
  ] as const) {
    expect(result[name].value).toBeCloseTo(1, 12);
  }
  expect(result.warnings).toEqual([expect.stringMatching(/intervals from resamples have no width/)]);
});

const amounts = fc.integer({min: 1, max: 4});
const grids = fc
  .tuple(fc.integer({min: 2, max: 12}), fc.integer({min: 2, max: 5}))
  .chain(([units, width]) =>
    fc.array(fc.array(fc.option(amounts), {minLength: width, maxLength: width}), {minLength: units, maxLength: units})
  );

it("measureAgreement(ratings) never holds NaN: null comes with a reason", () => {
  fc.assert(
    fc.property(grids, fc.constantFrom("nominal", "ordinal", "interval", "ratio"), (rows, level) => {
      const result = measureAgreement(fromRows(rows), {level, resamples: 20});
      expect(() => agreementResultSchema.parse(result)).not.toThrow();
      for (const name of measureNames) {
        const {value, low, high, reason} = result[name];
        expect(value === null || low === null || high === null).toBe(reason !== null);
      }
    }),
    {numRuns: 300}
  );
});

it("measureAgreement(ratings) does not depend on the order of units and annotators", () => {
  fc.assert(
    fc.property(grids, fc.nat(), (rows, seed) => {
      const random = createRandom(seed);
      const order = random.shuffle(rows[0].map((_, i) => i));
      const shuffled = random.shuffle(rows.map((row) => order.map((a) => row[a])));
      for (const level of ["nominal", "ordinal", "interval", "ratio"] as const) {
        const [one, other] = [rows, shuffled].map((each) =>
          measureAgreement(fromRows(each), {level, weights: "linear", resamples: 0})
        );
        for (const name of measureNames) {
          const [a, b] = [one[name].value, other[name].value];
          if (a === null || b === null) expect(b).toBe(a);
          else expect(b).toBeCloseTo(a, 9);
        }
      }
    }),
    {numRuns: 100}
  );
});

it.each<[string, Ratings, Partial<Record<keyof AgreementResult, string | null>>]>([
  [
    "one category",
    fromTexts(["1 1 1", "1 1 1"]),
    {cohenKappa: "one category", scottPi: "one category", fleissKappa: "one category", gwetAC1: "one category"}
  ],
  [
    "one category, alpha and amounts",
    fromTexts(["1 1 1", "1 1 1"]),
    {krippendorffAlpha: "one category", rwg: "one category", icc: "no variation", congerKappa: "one category"}
  ],
  [
    "one annotator",
    fromTexts(["1 2 3"]),
    {
      percent: "one annotator",
      cohenKappa: "one annotator",
      krippendorffAlpha: "one annotator",
      gwetAC2: "one annotator",
      congerKappa: "one annotator",
      icc: "one annotator",
      rwg: "one annotator"
    }
  ],
  [
    "no unit in common",
    fromTexts(["1 2 . .", ". . 1 2"]),
    {
      percent: "no overlapping units",
      cohenKappa: "no overlapping units",
      fleissKappa: "no overlapping units",
      krippendorffAlpha: "no overlapping units",
      icc: "too few complete units"
    }
  ],
  [
    "one unit",
    fromTexts(["1", "2", "2"]),
    {
      cohenKappa: "single unit",
      fleissKappa: "single unit",
      krippendorffAlpha: "single unit",
      gwetAC1: "single unit",
      icc: "too few complete units"
    }
  ],
  ["words", fromTexts(["a b b", "a b a"]), {icc: "labels are no numbers", rwg: "labels are no numbers"}],
  ["halves", fromTexts(["0.5 1 2", "1 1 2"]), {icc: null, rwg: "labels are no whole numbers"}]
])("measureAgreement(%s) has null and a reason where a measure has no value", (_, ratings, reasons) => {
  const result = measureAgreement(ratings, {resamples: 200});
  for (const [name, reason] of Object.entries(reasons)) {
    const measure = result[name as "percent"];
    expect([name, measure.reason]).toEqual([name, reason]);
    expect(measure.value === null).toBe(reason !== null);
  }
});

it("measureAgreement(one unit).percent has its value, but no interval", () => {
  const {percent} = measureAgreement(fromTexts(["1", "2", "2"]), {resamples: 200});
  expect(percent).toMatchObject({low: null, high: null, standardError: null, reason: "single unit"});
  expect(percent.value).toBeCloseTo(1 / 3, 12);
});

it("measureAgreement(ratings) leaves an interval out when too many resamples have one category", () => {
  const result = measureAgreement(fromTexts(["1 1 1 1 1 1 1 2", "1 1 1 1 1 1 1 2"]), {resamples: 200});
  expect(result.cohenKappa).toMatchObject({value: 1, low: null, reason: "resamples without a value"});
});

it("measureAgreement(ratings) leaves out units and annotators without labels, and says so", () => {
  const ratings = fromTexts(["1 2 . 1", "1 2 . 2", ". . . ."]);
  const result = measureAgreement(ratings, {resamples: 0});
  const kept = measureAgreement(fromTexts(["1 2 1", "1 2 2"]), {resamples: 0});
  expect(result).toEqual({...kept, warnings: [expect.stringMatching(/1 of 4 units/), expect.stringMatching(/1 of 3/)]});
});

it("measureAgreement(ratings) tells each category, annotator and pair", () => {
  const result = measureAgreement(fromTexts(["a a b b", "a b b b", "a a b ."]), {resamples: 0});
  expect(result.categories.map(({category, labels}) => [category, labels])).toEqual([
    ["a", 5],
    ["b", 6]
  ]);
  expect(result.categories[0].agreement).toBeCloseTo(8 / 10, 12); // 3 × 2 + 2 × 1 of 3 × 2 + 2 × 2
  expect(result.byAnnotator.map(({annotator, labels, shared}) => [annotator, labels, shared])).toEqual([
    ["A", 4, 4],
    ["B", 4, 4],
    ["C", 3, 3]
  ]);
  expect(result.byAnnotator[1].agreement).toBeCloseTo(3 / 4, 12);
  expect(result.pairs.map(({annotators, units, percent}) => [annotators.join(""), units, percent])).toEqual([
    ["AB", 4, 0.75],
    ["AC", 3, 1],
    ["BC", 3, 2 / 3]
  ]);
});

it("measureAgreement(ratings, options) refuses options out of range and levels without numbers", () => {
  const words = fromTexts(["a b", "a a"]);
  expect(() => measureAgreement(words, {confidence: 1})).toThrow(/^invalid confidence; /);
  expect(() => measureAgreement(words, {resamples: -1})).toThrow(/^invalid resamples; /);
  expect(() => measureAgreement(words, {level: "interval"})).toThrow(/^invalid level; the labels are not numbers/);
  expect(() => measureAgreement(fromTexts(["-1 2", "1 2"]), {level: "ratio"})).toThrow(/at least 0/);
});

it("agreementSteps(ratings) tells how far it is, to the same result", () => {
  const steps = agreementSteps(observers, {resamples: 30});
  const stages: string[] = [];
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) stages.push(step.value.stage);
  expect(new Set(stages)).toEqual(new Set(["comparing labels", "drawing resamples"]));
  expect(step.value).toEqual(measureAgreement(observers, {resamples: 30}));
});

function expectValues(result: AgreementResult, values: Partial<Record<keyof AgreementResult, number>>): void {
  for (const [name, value] of Object.entries(values)) expect(valueOf(result, name)).toBeCloseTo(value, 3);
}

function valueOf(result: AgreementResult, name: string): number {
  return (result[name as "percent"].value ?? NaN) as number;
}

/** Labels 1, 2 … of two annotators, from how often each pair of labels came up. */
function fromTable(table: readonly (readonly number[])[]): Ratings {
  const rows = table.flatMap((row, a) => row.flatMap((count, b) => Array.from({length: count}, () => [a + 1, b + 1])));
  return fromRows(rows);
}

/** Each unit's labels from how often each category was given to it. */
function fromCounts(counts: readonly (readonly number[])[]): Ratings {
  return fromRows(counts.map((row) => row.flatMap((count, c) => Array.from({length: count}, () => c + 1))));
}

/** One text for each annotator, one label for each unit. */
function fromTexts(texts: readonly string[]): Ratings {
  const columns = texts.map((text) => text.split(" "));
  return fromRows(columns[0].map((_, u) => columns.map((column) => (column[u] === "." ? null : column[u]))));
}

function fromRows(rows: readonly (readonly (string | number | null)[])[]): Ratings {
  return ratingsOf(
    rows.flatMap((row, u) =>
      row.map((label, a) => ({unit: `unit ${u + 1}`, annotator: String.fromCharCode(65 + a), label}))
    )
  );
}
