import {expect, it} from "vitest";
import {labelPairs} from "./labelPairs.js";
import {ratingsOf} from "./ratings.js";

// Krippendorff (2011): four observers, twelve units, and the coincidences that he prints.
const rows = ["11·1", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222", "·555", "··11", "·3··"];
const labels = rows.flatMap((row, u) =>
  Array.from(row, (label, a) => ({unit: `${u}`, annotator: "ABCD"[a], label: label === "·" ? null : label}))
);

it("labelPairs(ratings) are the coincidences that Krippendorff prints", () => {
  const third = 1 / 3;
  const printed = [
    [7, 4 * third, third, third, 0],
    [4 * third, 10, 4 * third, third, 0],
    [third, 4 * third, 8, third, 0],
    [third, third, third, 4, 0],
    [0, 0, 0, 0, 3]
  ].flat();
  labelPairs(ratingsOf(labels)).forEach((value, i) => expect(value).toBeCloseTo(printed[i], 12));
});

it("labelPairs(ratings) is 0 where no unit has two labels", () => {
  expect([...labelPairs(ratingsOf([{unit: "a", annotator: "A", label: "x"}]))]).toEqual([0]);
});
