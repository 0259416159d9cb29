import {expect, it} from "vitest";
import {expectClose} from "../golden/expectClose.js";
import {fQuantile} from "./fQuantile.js";
import golden from "./golden/agreement.json" with {type: "json"};
import {intraclassCorrelation} from "./intraclass.js";
import {type Ratings, ratingsOf} from "./ratings.js";

const [judges] = golden.judges;

it("intraclassCorrelation(four judges, six targets) is as in Shrout and Fleiss, table 4", () => {
  const {forms, n} = intraclassCorrelation(fromValues(judges.values));
  expect(n).toBe(6);
  const printed = [0.17, 0.29, 0.71, 0.44, 0.62, 0.91];
  forms.forEach(({value}, i) => expect(value).toBeCloseTo(printed[i], 2));
  forms.forEach(({value, low, high}, i) =>
    [value, low, high].forEach((number, j) => expect(number).toBeCloseTo(judges.intraclass[i][j], 9))
  );
});

it("intraclassCorrelation(ratings) does not change with the scale, and is 1 for equal columns", () => {
  const moved = intraclassCorrelation(fromValues(judges.values.map((row) => row.map((value) => 1000 - 0.25 * value))));
  intraclassCorrelation(fromValues(judges.values)).forms.forEach(({value, high}, i) => {
    expect(moved.forms[i].value).toBeCloseTo(value!, 9);
    expect(moved.forms[i].high).toBeCloseTo(high!, 9);
  });
  const equal = intraclassCorrelation(fromValues([0.1, 0.7, 0.4].map((value) => [value, value, value])));
  for (const {value, low, high} of equal.forms) expect([value, low, high]).toEqual([1, 1, 1]);
});

it("intraclassCorrelation(one judge above the other by a constant) is consistent, but no absolute agreement", () => {
  const {forms} = intraclassCorrelation(fromValues([1, 2, 3, 4].map((value) => [value, value + 2])));
  expect(forms[2]).toEqual({form: "ICC(3,1)", value: 1, low: 1, high: 1});
  expect(forms[1].value).toBeLessThan(0.6);
});

it("intraclassCorrelation(ratings) leaves out units that someone did not label", () => {
  const values: (number | null)[][] = [...judges.values.map((row) => [...row]), [5, null, 2, 9]];
  expect(intraclassCorrelation(fromValues(values))).toEqual(intraclassCorrelation(fromValues(judges.values)));
  expect(() => intraclassCorrelation(fromValues(values), {confidence: 95})).toThrow(/^invalid confidence; /);
});

it.each(golden.fQuantiles)("fQuantile(%d, %d, %d) agrees with SciPy", (p, numerator, denominator, x) => {
  expectClose(fQuantile(p, numerator, denominator), x, 1e-10);
});

function fromValues(rows: readonly (readonly (number | null)[])[]): Ratings {
  return ratingsOf(rows.flatMap((row, u) => row.map((label, a) => ({unit: String(u), annotator: String(a), label}))));
}
