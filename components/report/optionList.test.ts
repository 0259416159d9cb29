import fc from "fast-check";
import {expect, it} from "vitest";
import {joinList, joinPair, splitList, splitPair} from "./optionList.js";

const text = fc.oneof(fc.string(), fc.string({unit: fc.constantFrom('"', ",", "=", "a", " ")}));

it("splitList(joinList(items)) is the items", () => {
  fc.assert(
    fc.property(fc.array(text), (items) => {
      expect(splitList(joinList(items))).toEqual(items);
    })
  );
});

it("splitPair(joinPair(name, value)) is the name and the value", () => {
  fc.assert(
    fc.property(text, text, (name, value) => {
      expect(splitPair(joinPair(name, value))).toEqual({name, value});
    })
  );
});

it.each([
  ["", []],
  ["a,b", ["a", "b"]],
  ['"a,b",c', ["a,b", "c"]],
  ['say "hi",b', ['say "hi"', "b"]],
  ['"unclosed,b', ['"unclosed', "b"]],
  ["a,", ["a", ""]]
])("splitList(%j) is %j", (list, items) => {
  expect(splitList(list)).toEqual(items);
});

it.each([
  ["date=2001-04-01", {name: "date", value: "2001-04-01"}],
  ["a=b=number", {name: "a=b", value: "number"}],
  ['"a"=b=c', {name: "a", value: "b=c"}]
])("splitPair(%j) is %j", (text, pair) => {
  expect(splitPair(text)).toEqual(pair);
});

it("splitPair(text) is null without an equals sign", () => {
  expect(splitPair("date")).toBeNull();
});
