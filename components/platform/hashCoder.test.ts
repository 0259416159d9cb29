import {expect, it} from "vitest";
import {HashCoder} from "./hashCoder.js";

it("find(hashes, i, strings, j) tells keys apart that differ in one part alone", () => {
  const coder = new HashCoder();
  const keys = [
    [1, 2, 3, 4],
    [257, 2, 3, 4],
    [1, 9, 3, 4],
    [1, 2, 9, 4],
    [1, 2, 3, 9]
  ];
  const words = keys.map((key) => Uint32Array.from(key));
  words.forEach((key, code) => {
    expect(coder.find(key, 0, key, 2)).toBe(-1);
    coder.add(key, 0, key, 2, code);
  });
  words.forEach((key, code) => expect(coder.find(key, 0, key, 2)).toBe(code));
});

it("find(hashes, i, strings, j) finds every key again after growing", () => {
  const coder = new HashCoder();
  const keys = Array.from({length: 5000}, (_, i) => Uint32Array.of(i % 7, i, 20, i % 3));
  keys.forEach((key, code) => coder.add(key, 0, key, 2, code));
  expect(keys.map((key) => coder.find(key, 0, key, 2))).toEqual(keys.map((_, code) => code));
});
