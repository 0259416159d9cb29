import {expect, it} from "vitest";
import {comments} from "../../generate/comments.js";
import {findNearDuplicates} from "./findNearDuplicates.js";
import {nearDuplicates, oneSentence, shortTexts} from "./texts.js";

/** Every pair, by the definition. */
function everyPair(texts: readonly string[], threshold: number): string[] {
  const sets = texts.map((text) => {
    const plain = ` ${(text.toLowerCase().match(/[a-z0-9]+/g) ?? []).join(" ")} `;
    return new Set(Array.from({length: Math.max(0, plain.length - 2)}, (_, i) => plain.slice(i, i + 3)));
  });
  const found: string[] = [];
  sets.forEach((a, first) => {
    for (let second = first + 1; second < sets.length; second++) {
      const both = [...a].filter((piece) => sets[second].has(piece)).length;
      const similarity = both / (a.size + sets[second].size - both);
      if (similarity >= threshold - 1e-9) found.push(`${first} ${second} ${similarity.toFixed(9)}`);
    }
  });
  return found.sort();
}

it("findNearDuplicates(texts, {threshold}) finds the pairs that comparing each with each finds, at every threshold", () => {
  const texts = comments({count: 150, seed: 4}).map(({text}) => text);
  for (const threshold of [0.1, 0.3, 0.5, 0.6, 0.75, 0.9, 1]) {
    const found = findNearDuplicates(texts, {threshold});
    const lines = found.map(({first, second, similarity}) => `${first} ${second} ${similarity.toFixed(9)}`);
    expect(lines.sort(), `${threshold}`).toEqual(everyPair(texts, threshold));
  }
});

it("findNearDuplicates(texts) finds the texts that were made as near-duplicates, and puts the most alike first", () => {
  const texts = [...shortTexts, ...nearDuplicates].map(({text}) => text);
  const pairs = findNearDuplicates(texts, {threshold: 0.5});
  const found = new Set(pairs.map(({first, second}) => `${first} ${second}`));
  nearDuplicates.forEach(({of}, i) => {
    const original = shortTexts.findIndex(({id}) => id === of);
    expect(found.has(`${original} ${shortTexts.length + i}`), of).toBe(true);
  });
  expect(pairs).toHaveLength(nearDuplicates.length);
  expect(pairs.map(({similarity}) => similarity)).toEqual(
    pairs.map(({similarity}) => similarity).sort((a, b) => b - a)
  );
});

it("findNearDuplicates(texts) takes texts that differ in signs, spaces and capitals alone as equal", () => {
  const pairs = findNearDuplicates(
    oneSentence.map(({text}) => text),
    {threshold: 1}
  );
  expect(pairs.map(({first, second}) => [first, second])).toEqual([
    [0, 1],
    [0, 2],
    [1, 2]
  ]);
  expect(findNearDuplicates(["Größe  42", "größe, 42!"], {threshold: 1})).toEqual([
    {first: 0, second: 1, similarity: 1}
  ]);
});

it("findNearDuplicates(texts) leaves out texts without a letter, and compares texts shorter than a piece", () => {
  expect(findNearDuplicates(["", "", "?!", "?!"])).toEqual([]);
  expect(findNearDuplicates(["a", "A.", "b"], {letters: 4})).toEqual([{first: 0, second: 1, similarity: 1}]);
});

it("findNearDuplicates(texts) finds the same pairs in any order of the texts", () => {
  const texts = comments({count: 80, seed: 2}).map(({text}) => text);
  const named = (all: string[]) =>
    findNearDuplicates(all, {threshold: 0.5})
      .map(({first, second}) => [all[first], all[second]].sort().join(" | "))
      .sort();
  expect(named([...texts].reverse())).toEqual(named(texts));
});

it("findNearDuplicates(texts, options) throws on a threshold outside of (0, 1] and on pieces of no letter", () => {
  expect(() => findNearDuplicates([], {threshold: 0})).toThrow(new RangeError("invalid threshold; not in (0, 1]: 0"));
  expect(() => findNearDuplicates([], {threshold: 1.1})).toThrow("invalid threshold; not in (0, 1]: 1.1");
  expect(() => findNearDuplicates([], {letters: 0})).toThrow("invalid letters; not a whole number ≥ 1: 0");
});
