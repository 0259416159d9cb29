import {expect, it} from "vitest";
import {checkChoice, checkChoices} from "./checkChoice.js";
import {checkMatch} from "./checkMatch.js";
import {checkNumber} from "./checkNumber.js";
import {checkOrder} from "./checkOrder.js";

it("checkNumber(answer, {expected, tolerance}) takes what lies within the tolerance", () => {
  expect(checkNumber(0.3, {expected: 0.1 + 0.2, praise: "Yes."})).toEqual({correct: true, message: "Yes."});
  expect(checkNumber(12.4, {expected: 12, tolerance: 0.5}).correct).toBe(true);
  expect(checkNumber(12.6, {expected: 12, tolerance: 0.5}).correct).toBe(false);
});

it.each([
  [13, "That is too large."],
  [11, "That is too small."],
  [-12, "Its size is right. Look at its sign."],
  [1200, "It is a hundred times too large: are these percent where a share is asked for?"],
  [0.12, "It is a hundred times too small: is this a share where percent are asked for?"],
  [15, "That counts the cancelled flights too."],
  [NaN, "This is no number."],
  [Infinity, "That is too large."]
])("checkNumber(%d, {expected: 12}) says %j", (answer, message) => {
  const mistakes = [{value: 15, message: "That counts the cancelled flights too."}];
  expect(checkNumber(answer, {expected: 12, mistakes})).toEqual({correct: false, message});
});

it("checkNumber(answer, check) takes no text for a number", () => {
  expect(checkNumber("12" as never, {expected: 12}).correct).toBe(false);
});

it.each([
  [["a", "b", "c"], "", true],
  [["b", "a", "c"], "1 of the 3 stands at the right place. Look at the first one.", false],
  [["a", "c", "b"], "1 of the 3 stands at the right place. From the top, the first is right.", false],
  [["b", "c", "a"], "None of the 3 stand at the right place. Look at the first one.", false],
  [["a", "b"], "Each item has to stand in the list once.", false],
  [["a", "b", "b"], "Each item has to stand in the list once.", false],
  ["abc" as never, "Each item has to stand in the list once.", false]
])("checkOrder(%j, {expected: [a, b, c]}) says %j", (answer, message, correct) => {
  expect(checkOrder(answer, {expected: ["a", "b", "c"]})).toEqual({correct, message});
});

it("checkMatch(answer, check) names a pair that does not fit, and why, without the right one", () => {
  const expected = {up: "north", down: "south", left: "west"};
  const why = {up: "Think of a map."};
  expect(checkMatch({...expected}, {expected, praise: "All."})).toEqual({correct: true, message: "All."});
  expect(checkMatch({...expected, up: "east"}, {expected, why}).message).toBe(
    "2 of the 3 pairs fit. “up” does not go with “east”. Think of a map."
  );
  expect(checkMatch({up: "north"}, {expected}).message).toBe("1 of the 3 pairs fits. “down” has no partner.");
});

it("checkMatch(answer, check) takes nothing from a prototype", () => {
  const expected = {constructor: "builder", toString: "text"};
  expect(checkMatch({}, {expected}).correct).toBe(false);
  expect(checkMatch(null as never, {expected}).correct).toBe(false);
  expect(checkMatch(Object.create(expected), {expected}).correct).toBe(false);
});

it("checkChoice(answer, check) gives the reason of the answer", () => {
  const check = {right: "b", why: {a: "No, because.", b: "Yes, because."}};
  expect(checkChoice("a", check)).toEqual({correct: false, message: "No, because."});
  expect(checkChoice("b", check)).toEqual({correct: true, message: "Yes, because."});
  expect(checkChoice("toString", check)).toEqual({correct: false, message: "This is none of the answers."});
});

it("checkChoices(answer, check) names one that does not belong, then how many are missing", () => {
  const check = {right: ["a", "b"], why: {c: "It is a unit."}, praise: "Both."};
  expect(checkChoices(["b", "a"], check)).toEqual({correct: true, message: "Both."});
  expect(checkChoices(["a", "c"], check).message).toBe("“c” does not belong. It is a unit.");
  expect(checkChoices(["a"], check).message).toBe("What you chose is right. One more belongs.");
  expect(checkChoices([], check).message).toBe("2 more belong.");
});
