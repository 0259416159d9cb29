import {expect, it} from "vitest";
import {countWords, fitVocabulary} from "./bagOfWords.js";
import golden from "./golden/text.json" with {type: "json"};

it("fitVocabulary(texts) and countWords(texts, vocabulary) equal scikit-learn's CountVectorizer", () => {
  for (const {texts, bigrams, words, starts, indexes, values} of golden.counted) {
    const vocabulary = fitVocabulary(golden.texts, {texts, bigrams});
    expect(vocabulary.words).toEqual(words);
    const counts = countWords(golden.texts, vocabulary);
    expect(Array.from(counts.starts)).toEqual(starts);
    expect(Array.from(counts.indexes)).toEqual(indexes);
    expect(Array.from(counts.values)).toEqual(values);
  }
});

it("countWords(texts, vocabulary) leaves out words that the vocabulary does not have", () => {
  const counts = countWords(["new words", "old words"], fitVocabulary(["old words"]));
  expect(Array.from(counts.starts)).toEqual([0, 1, 3]);
});

it("fitVocabulary(texts, {texts}) throws unless it is a whole number of at least 1", () => {
  expect(() => fitVocabulary(["a"], {texts: 0})).toThrow(new RangeError("invalid texts; not a whole number ≥ 1: 0"));
});
