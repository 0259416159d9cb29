import {expect, it} from "vitest";
import golden from "./golden/text.json" with {type: "json"};
import {textTokens} from "./textTokens.js";

it("textTokens(text) takes the words that scikit-learn takes, and pairs of neighbours after them", () => {
  for (const {text, words, bigrams} of golden.tokens) {
    expect(textTokens(text), text).toEqual(words);
    expect(textTokens(text, {bigrams: true}), text).toEqual(bigrams);
  }
});
