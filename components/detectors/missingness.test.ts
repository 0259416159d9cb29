import {expect, it} from "vitest";
import {chiSquaredTest} from "../stats/chiSquared.js";
import {fisherExact} from "../stats/fisherExact.js";
import {compareMissing} from "./missingness.js";

it("compareMissing(missing, rows) is chi-squared where every cell expects five", () => {
  const {pValue, rateReference, rateCurrent} = compareMissing(
    {reference: 20, current: 45},
    {reference: 500, current: 600}
  );
  expect(pValue).toBe(chiSquaredTest(Float64Array.of(20, 480), Float64Array.of(45, 555)).pValue);
  expect([rateReference, rateCurrent]).toEqual([0.04, 0.075]);
});

it("compareMissing(missing, rows) is Fisher's test where a cell expects fewer", () => {
  const {pValue} = compareMissing({reference: 0, current: 4}, {reference: 30, current: 30});
  expect(pValue).toBe(fisherExact([[4, 0], [26, 30]]).pValue); // prettier-ignore
});

it.each([
  [
    {reference: 0, current: 0},
    {reference: 5, current: 5}
  ],
  [
    {reference: 0, current: 3},
    {reference: 0, current: 5}
  ]
])("compareMissing(%j, %j) makes no test", (missing, rows) => {
  expect(compareMissing(missing, rows).pValue).toBeNull();
});
