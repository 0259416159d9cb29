export interface TokenOptions {
  /** Whether pairs of neighbouring words count as well. Defaults to false. */
  bigrams?: boolean;
}

/**
 * The words of a text in small letters, in order, then its pairs of neighbouring words: runs of two or more letters,
 * digits and underscores, as scikit-learn's CountVectorizer takes them.
 */
export function textTokens(text: string, {bigrams = false}: TokenOptions = {}): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? [];
  return bigrams ? [...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)] : words;
}
