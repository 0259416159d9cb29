import {wholeAtLeast} from "../math/assert.js";
import {type SparseRows, sparseRows} from "./sparseRows.js";
import {type TokenOptions, textTokens} from "./textTokens.js";

export interface VocabularyOptions extends TokenOptions {
  /** In how many texts a word has to occur. Defaults to 1. */
  texts?: number;
}

/** Words with their columns. */
export interface Vocabulary {
  /** In order of characters. */
  words: readonly string[];
  bigrams: boolean;
}

/** The words of the texts. @throws {RangeError} if texts is not a whole number ≥ 1 */
export function fitVocabulary(texts: readonly string[], options: VocabularyOptions = {}): Vocabulary {
  const {bigrams = false, texts: least = 1} = options;
  wholeAtLeast(1, least, "texts");
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(textTokens(text, {bigrams}))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = Array.from(counts).flatMap(([word, count]) => (count >= least ? [word] : []));
  return {words: words.sort(), bigrams};
}

/** How often each word of the vocabulary occurs in each text; other words are left out. */
export function countWords(texts: readonly string[], {words, bigrams}: Vocabulary): SparseRows {
  const columns = new Map(words.map((word, column) => [word, column]));
  const rows = texts.map((text) => {
    const counts = new Map<number, number>();
    for (const token of textTokens(text, {bigrams})) {
      const column = columns.get(token);
      if (column !== undefined) counts.set(column, (counts.get(column) ?? 0) + 1);
    }
    return counts;
  });
  return sparseRows(rows, words.length);
}
