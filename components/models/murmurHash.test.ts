import {expect, it} from "vitest";
import golden from "./golden/text.json" with {type: "json"};
import {murmurHash} from "./murmurHash.js";

it("murmurHash(text, seed) equals scikit-learn's, for every remainder of bytes and for letters of several bytes", () => {
  for (const {word, seed, hash} of golden.hashes) expect(murmurHash(word, seed), word).toBe(hash);
});
