import {expect, it} from "vitest";
import {spanText} from "./spanText.js";

it.each<[number | null, string]>([
  [null, "–"],
  [NaN, "–"],
  [0, "0 seconds"],
  [250, "0.25 seconds"],
  [-1000, "-1 second"],
  [90_000, "90 seconds"],
  [120_000, "2 minutes"],
  [5_400_000, "90 minutes"],
  [86_400_000, "24 hours"],
  [172_800_000, "2 days"],
  [-28 * 86_400_000, "-28 days"],
  [28.25 * 86_400_000, "28.3 days"]
])("spanText(%j) is %j", (milliseconds, text) => {
  expect(spanText(milliseconds)).toBe(text);
});
