import {wholeAtLeast} from "../math/assert.js";
import {murmurHash} from "./murmurHash.js";
import {type SparseRows, sparseRows} from "./sparseRows.js";
import {type TokenOptions, textTokens} from "./textTokens.js";

export interface HashOptions extends TokenOptions {
  /** There are 2 to this power columns. Defaults to 12; at most 24. */
  bits?: number;

  /** Whether half of the words count negative, so that words in one column cancel rather than add up. Defaults to true. */
  signed?: boolean;
}

/**
 * Counts words in columns given by their hash, without a vocabulary: the same words come to the same columns in training
 * and in service, and different words may share one. Equals scikit-learn's HashingVectorizer with `norm=None`.
 *
 * Source: K. Weinberger et al. (2009), Feature hashing for large scale multitask learning, https://arxiv.org/abs/0902.2206
 *
 * @throws {RangeError} if bits is not a whole number from 1 to 24
 */
export function hashWords(texts: readonly string[], options: HashOptions = {}): SparseRows {
  const {bits = 12, signed = true, bigrams} = options;
  wholeAtLeast(1, bits, "bits");
  if (bits > 24) throw new RangeError(`invalid bits; not at most 24: ${bits}`);
  const columns = 2 ** bits;
  const known = new Map<string, number>();
  const rows = texts.map((text) => {
    const counts = new Map<number, number>();
    for (const token of textTokens(text, {bigrams})) {
      let hash = known.get(token);
      if (hash === undefined) known.set(token, (hash = murmurHash(token)));
      const column = Math.abs(hash) % columns;
      counts.set(column, (counts.get(column) ?? 0) + (signed && hash < 0 ? -1 : 1));
    }
    return counts;
  });
  return sparseRows(rows, columns);
}
