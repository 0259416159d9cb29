import {expect, it} from "vitest";
import {countWords, fitVocabulary} from "./bagOfWords.js";
import golden from "./golden/text.json" with {type: "json"};
import {hashWords} from "./hashWords.js";
import {fitNaiveBayes, naiveBayesProbabilities, predictNaiveBayes} from "./naiveBayes.js";

const close = (actual: ArrayLike<number>, expected: readonly number[]) => {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, i) => expect(actual[i]).toBeCloseTo(value, 12));
};

it("fitNaiveBayes(counts, labels) and naiveBayesProbabilities(model, counts) equal scikit-learn's MultinomialNB", () => {
  for (const {texts, bigrams, smoothing, priors, words, probabilities} of golden.bayes) {
    const vocabulary = fitVocabulary(golden.texts, {texts, bigrams});
    const model = fitNaiveBayes(countWords(golden.texts, vocabulary), golden.labels, {smoothing});
    close(model.priors, priors);
    words.forEach((own, c) => close(model.words[c], own));
    close(naiveBayesProbabilities(model, countWords(golden.more, vocabulary)), probabilities.flat());
  }
});

it("predictNaiveBayes(model, counts) takes the most likely class; a text of unknown words gets the most frequent", () => {
  const vocabulary = fitVocabulary(["good", "bad"]);
  const model = fitNaiveBayes(countWords(["good good", "bad", "bad"], vocabulary), [1, 0, 0]);
  expect(predictNaiveBayes(model, countWords(["good good", "bad", "else"], vocabulary))).toEqual(
    Int32Array.of(1, 0, 0)
  );
});

it("naiveBayesProbabilities(model, counts) gives a class without rows no chance", () => {
  const counts = countWords(["good", "bad"], fitVocabulary(["good", "bad"]));
  const model = fitNaiveBayes(counts, [0, 1], {classes: 3});
  const probabilities = naiveBayesProbabilities(model, counts);
  expect([probabilities[2], probabilities[5]]).toEqual([0, 0]);
  expect(probabilities[0] + probabilities[1]).toBeCloseTo(1, 12);
});

it("fitNaiveBayes(counts, labels) throws on counts below 0, a smoothing of 0, and labels that do not fit", () => {
  const counts = countWords(["good", "bad"], fitVocabulary(["good", "bad"]));
  const signed = hashWords(["good", "bad", "money", "pay"], {bits: 4});
  expect(() => fitNaiveBayes(signed, [0, 1, 0, 1])).toThrow(/^invalid counts in row \d; below 0: -1$/);
  expect(() => fitNaiveBayes(counts, [0, 1], {smoothing: 0})).toThrow("invalid smoothing; not above 0: 0");
  expect(() => fitNaiveBayes(counts, [0])).toThrow("invalid labels; not as many as rows (2): 1");
  expect(() => fitNaiveBayes(counts, [0, 0.5])).toThrow("invalid labels at index 1; no class: 0.5");
  expect(() => fitNaiveBayes(counts, [0, 2], {classes: 2})).toThrow("invalid labels at index 1; no class: 2");
});
