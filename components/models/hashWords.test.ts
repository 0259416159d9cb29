import {expect, it} from "vitest";
import golden from "./golden/text.json" with {type: "json"};
import {hashWords} from "./hashWords.js";

it("hashWords(texts) equals scikit-learn's HashingVectorizer without a norm", () => {
  for (const {bits, signed, bigrams, columns, starts, indexes, values} of golden.hashed) {
    const hashed = hashWords(golden.texts, {bits, signed, bigrams});
    expect(hashed.columns).toBe(columns);
    expect(Array.from(hashed.starts)).toEqual(starts);
    expect(Array.from(hashed.indexes)).toEqual(indexes);
    expect(Array.from(hashed.values)).toEqual(values);
  }
});

it("hashWords(texts) gives a text the same row whatever stands beside it", () => {
  const [alone, both] = [hashWords(["the pay is good"]), hashWords(["something else", "the pay is good"])];
  const [from, to] = [both.starts[1], both.starts[2]];
  expect(both.indexes.slice(from, to)).toEqual(alone.indexes);
  expect(both.values.slice(from, to)).toEqual(alone.values);
});

it("hashWords(texts, {bits}) throws unless bits is a whole number from 1 to 24", () => {
  expect(() => hashWords(["a"], {bits: 0})).toThrow(new RangeError("invalid bits; not a whole number ≥ 1: 0"));
  expect(() => hashWords(["a"], {bits: 25})).toThrow(new RangeError("invalid bits; not at most 24: 25"));
});
