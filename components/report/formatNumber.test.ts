import {expect, it} from "vitest";
import {formatCount, formatNumber, formatP, formatShare, formatTime} from "./formatNumber.js";

it.each<[number | null, string]>([
  [null, "–"],
  [0, "0"],
  [-0, "0"],
  [7.5, "7.5"],
  [0.031249, "0.0312"],
  [1477999, "1,477,999"],
  [-1234567.8, "-1,234,568"],
  [999.96, "1,000"],
  [1234.5, "1,235"],
  [0.0001, "0.0001"],
  [0.00001234, "1.23e-5"],
  [1.5e20, "1.5e20"],
  [Infinity, "∞"]
])("formatNumber(%j) is %j", (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

it.each<[number | null, number | null, string]>([
  [null, null, "–"],
  [0.04996, null, "0.05"],
  [0.0312, null, "0.0312"],
  [0.00031, null, "3.1e-4"],
  [1.2345e-20, null, "1.2e-20"],
  [0, null, "< 1e-300"],
  [1e-310, null, "< 1e-300"],
  [0, 100, "< 0.01"],
  [0, 1000, "< 0.001"],
  [0.02, 100, "0.02"],
  [1, null, "1"]
])("formatP(%j, %j) is %j", (p, permutations, text) => {
  expect(formatP(p, permutations)).toBe(text);
});

it.each<[number | null, string]>([
  [null, "–"],
  [0, "0 %"],
  [0.00001, "< 0.1 %"],
  [0.1234, "12.3 %"],
  [0.99999, "> 99.9 %"],
  [1, "100 %"]
])("formatShare(%j) is %j", (share, text) => {
  expect(formatShare(share)).toBe(text);
});

it("formatTime(milliseconds) is a day at midnight, and a minute otherwise", () => {
  expect(formatTime(Date.UTC(2001, 3, 1))).toBe("2001-04-01");
  expect(formatTime(Date.UTC(2001, 3, 1, 13, 5))).toBe("2001-04-01 13:05 UTC");
  expect(formatTime(1e300)).toBe("–");
});

it("formatCount(count, noun) agrees with the count", () => {
  expect([formatCount(1, "row"), formatCount(0, "row"), formatCount(1200, "row")]).toEqual([
    "1 row",
    "0 rows",
    "1,200 rows"
  ]);
});
