import {expect, it} from "vitest";
import {nearestName} from "./nearestName.js";

it.each([
  ["dealy", "delay"],
  ["Orgin", "origin"],
  ["distnce", "distance"],
  ["delays", "delay"],
  ["d", null],
  ["weather", null]
])("nearestName(%j, names) is %j", (word, expected) => {
  expect(nearestName(word, ["distance", "delay", "origin"])).toBe(expected);
});

it("nearestName(misspelt, names) takes the nearest, and of equals the first", () => {
  expect(nearestName("tamp_max", ["temp_min", "temp_max"])).toBe("temp_max");
  expect(nearestName("cat", ["bat", "rat"])).toBe("bat");
  expect(nearestName("cat", [])).toBeNull();
});
