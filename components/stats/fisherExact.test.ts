import fc from "fast-check";
import {expect, it} from "vitest";
import {hypergeometricMass} from "./distributions.js";
import {fisherExact, type TwoByTwo} from "./fisherExact.js";
import golden from "./golden/counts.json" with {type: "json"};
import {expectClose} from "./golden/expectClose.js";

it.each(golden.fisher)("fisherExact($table) agrees with golden/counts.py", (row) => {
  for (const alternative of ["two-sided", "less", "greater"] as const) {
    const {oddsRatio, pValue} = fisherExact(row.table as unknown as TwoByTwo, {alternative});
    expectClose(pValue, row[alternative], 1e-8);
    if (row.oddsRatio === null) expect(oddsRatio).toBeNaN();
    else
      expectClose(
        oddsRatio === Infinity ? 1e308 : oddsRatio,
        row.oddsRatio === "Infinity" ? 1e308 : Number(row.oddsRatio),
        1e-12
      );
  }
});

// SciPy's documentation and tests, whose values come from R; and three tables of a study of penguins.
it.each([
  [
    [
      [6, 2],
      [1, 4]
    ],
    "two-sided",
    0.10256410256410257
  ],
  [
    [
      [6, 2],
      [1, 4]
    ],
    "greater",
    0.08624708624708627
  ],
  [
    [
      [6, 2],
      [1, 4]
    ],
    "less",
    0.9953379953379957
  ],
  [
    [
      [8, 2],
      [1, 5]
    ],
    "two-sided",
    0.034965034965034975
  ],
  [
    [
      [2, 7],
      [8, 2]
    ],
    "two-sided",
    0.02301413756522114
  ],
  [
    [
      [100, 2],
      [1000, 5]
    ],
    "two-sided",
    0.1300759363430016
  ],
  [
    [
      [5, 15],
      [20, 20]
    ],
    "two-sided",
    0.09580440012477637
  ],
  [
    [
      [5, 16],
      [20, 25]
    ],
    "two-sided",
    0.1725864953812994
  ],
  [
    [
      [10, 5],
      [10, 0]
    ],
    "two-sided",
    0.06126482213438734
  ],
  [
    [
      [5, 0],
      [1, 4]
    ],
    "two-sided",
    0.04761904761904762
  ],
  [
    [
      [0, 2],
      [3, 0]
    ],
    "less",
    0.1
  ],
  [
    [
      [1, 1],
      [2, 1]
    ],
    "less",
    0.7
  ],
  [
    [
      [1, 1],
      [2, 1]
    ],
    "greater",
    0.9
  ],
  [
    [
      [2, 0],
      [1, 2]
    ],
    "greater",
    0.3
  ],
  [
    [
      [0, 1],
      [2, 3]
    ],
    "less",
    2 / 3
  ],
  [
    [
      [1, 0],
      [1, 4]
    ],
    "greater",
    1 / 3
  ],
  [
    [
      [28, 21],
      [6, 1957]
    ],
    "greater",
    5.7284374608319831e-44
  ],
  [
    [
      [6, 37],
      [108, 200]
    ],
    "two-sided",
    0.005092697748126
  ],
  [
    [
      [22, 0],
      [0, 102]
    ],
    "two-sided",
    7.175066786244549e-25
  ],
  [
    [
      [94, 48],
      [3577, 16988]
    ],
    "two-sided",
    2.069356340993818e-37
  ],
  [
    [
      [121, 126],
      [16, 10]
    ],
    "less",
    0.15596677330906
  ],
  [
    [
      [123, 126],
      [14, 10]
    ],
    "less",
    0.26728095179
  ],
  [
    [
      [62, 126],
      [75, 10]
    ],
    "less",
    1.65108766956e-18
  ]
] as const)("fisherExact(%j) %s is %d", (table, alternative, pValue) => {
  expectClose(fisherExact(table, {alternative}).pValue, pValue, 1e-9);
});

it("fisherExact(table) takes a million rows in under a millisecond or so", () => {
  const start = performance.now();
  for (let i = 0; i < 20; i++)
    fisherExact([
      [123456, 122456 + i],
      [876544, 877544]
    ]);
  expect(performance.now() - start).toBeLessThan(1000);
});

it("fisherExact(table) sums the tables at most as likely, and does not change when transposed", () => {
  const cell = fc.nat(12);
  fc.assert(
    fc.property(cell, cell, cell, cell, (a, b, c, d) => {
      const {pValue} = fisherExact([
        [a, b],
        [c, d]
      ]);
      const [total, marked, draws] = [a + b + c + d, a + b, a + c];
      const observed = hypergeometricMass(a, total, marked, draws);
      let sum = 0;
      for (let k = 0; k <= draws; k++) {
        const mass = hypergeometricMass(k, total, marked, draws);
        if (mass <= observed * (1 + 1e-12)) sum += mass;
      }
      expectClose(pValue, Math.min(1, sum), 1e-10);
      expectClose(
        fisherExact([
          [a, c],
          [b, d]
        ]).pValue,
        pValue,
        1e-10
      );
    })
  );
});

it.each([
  [
    [
      [0, 0],
      [3, 4]
    ]
  ],
  [
    [
      [0, 5],
      [0, 4]
    ]
  ]
] as const)("fisherExact(%j) with an empty margin has p = 1", (table) => {
  expect(fisherExact(table)).toEqual({oddsRatio: NaN, pValue: 1});
});

it("fisherExact(table) refuses what is no count", () => {
  expect(() =>
    fisherExact([
      [1, 2],
      [3, NaN]
    ])
  ).toThrow(new RangeError("invalid count; not a whole number ≥ 0: NaN"));
  expect(() =>
    fisherExact([
      [1, -2],
      [3, 4]
    ])
  ).toThrow(RangeError);
});
