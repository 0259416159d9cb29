import {wholeAtLeast} from "../../math/assert.js";

export interface NearDuplicateOptions {
  /** How alike two texts have to be: the share of their pieces that they share, above 0 up to 1. Defaults to 0.7. */
  threshold?: number;

  /** How many letters a piece has. Defaults to 3. */
  letters?: number;
}

/** Two texts by their places, the earlier first, and how alike they are. */
export interface NearDuplicatePair {
  first: number;
  second: number;

  /** Jaccard's index of their pieces: how many both have, of those that either has. */
  similarity: number;
}

/**
 * All pairs of texts that are alike at least as far as the threshold, the most alike first. Texts are compared in small
 * letters, without signs, as sets of pieces of a few letters. The result is exact: pieces are put in order from rare to
 * frequent, and two texts that are alike have to share one of their rarest. Texts without a letter are alike to none.
 *
 * Source: C. Xiao, W. Wang, X. Lin and J. X. Yu (2008), “Efficient similarity joins for near duplicate detection”
 * (PPJoin), https://doi.org/10.1145/1367497.1367516.
 *
 * @throws {RangeError} if the threshold is not in (0, 1], or letters is not a whole number ≥ 1
 */
export function findNearDuplicates(
  texts: readonly string[],
  {threshold = 0.7, letters = 3}: NearDuplicateOptions = {}
): NearDuplicatePair[] {
  if (!(threshold > 0 && threshold <= 1)) throw new RangeError(`invalid threshold; not in (0, 1]: ${threshold}`);
  wholeAtLeast(1, letters, "letters");
  const sets = rarestFirst(texts.map((text) => pieces(text, letters)));
  // From short to long: a text is compared with those that are not longer.
  const order = Array.from(texts.keys()).sort((a, b) => sets[a].length - sets[b].length || a - b);
  const holders = new Map<number, Holders>();
  const shared = new Int32Array(texts.length); // pieces found in both beginnings; −1 once a pair cannot be alike
  const pairs: NearDuplicatePair[] = [];
  for (const i of order) {
    const own = sets[i];
    const candidates: number[] = [];
    const beginning = own.length - Math.ceil(threshold * own.length - slack) + 1;
    for (let at = 0; at < beginning && at < own.length; at++) {
      const {
        texts: others,
        places,
        from
      } = holdersOf(holders, own[at], (j) => sets[j].length < threshold * own.length - slack);
      for (let k = from; k < others.length; k++) {
        const j = others[k];
        const most = Math.min(own.length - at, sets[j].length - places[k]);
        if (shared[j] === 0) candidates.push(j);
        if (shared[j] >= 0) shared[j] = shared[j] + most >= needed(own, sets[j], threshold) ? shared[j] + 1 : -1;
      }
      others.push(i);
      places.push(at);
    }
    for (const j of candidates) {
      const both = shared[j] < 0 ? -1 : overlap(own, sets[j], needed(own, sets[j], threshold));
      if (both >= 0) {
        const similarity = both / (own.length + sets[j].length - both);
        pairs.push({first: Math.min(i, j), second: Math.max(i, j), similarity});
      }
      shared[j] = 0;
    }
  }
  return pairs.sort((a, b) => b.similarity - a.similarity || a.first - b.first || a.second - b.second);
}

const slack = 1e-9; // a share that should equal the threshold may miss it by a last bit

/** The runs of so many signs in a text of small letters, digits and single spaces. */
function pieces(text: string, letters: number): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu);
  if (words === null) return [];
  const plain = Array.from(` ${words.join(" ")} `);
  const found = new Set<string>();
  for (let i = 0; i + letters <= plain.length; i++) found.add(plain.slice(i, i + letters).join(""));
  return found.size > 0 ? Array.from(found) : [plain.join("")];
}

/** Each piece as a number, the rarer the smaller; ascending. */
function rarestFirst(texts: readonly string[][]): Int32Array[] {
  const counts = new Map<string, number>();
  for (const own of texts) for (const piece of own) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  const ranks = new Map(
    Array.from(counts.keys())
      .sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1))
      .map((piece, rank) => [piece, rank])
  );
  return texts.map((own) => Int32Array.from(own, (piece) => ranks.get(piece) ?? -1).sort());
}

/** The texts that have a piece in their beginning, from short to long, and where; those before `from` are too short by now. */
interface Holders {
  texts: number[];
  places: number[];
  from: number;
}

function holdersOf(all: Map<number, Holders>, piece: number, tooShort: (text: number) => boolean): Holders {
  let own = all.get(piece);
  if (own === undefined) all.set(piece, (own = {texts: [], places: [], from: 0}));
  while (own.from < own.texts.length && tooShort(own.texts[own.from])) own.from++;
  return own;
}

/** How many pieces two texts have to share to be alike. */
function needed(a: Int32Array, b: Int32Array, threshold: number): number {
  return Math.ceil((threshold / (1 + threshold)) * (a.length + b.length) - slack);
}

/** How many pieces both have; −1 as soon as it cannot be as many as needed. */
function overlap(a: Int32Array, b: Int32Array, needed: number): number {
  let [i, j, both] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    if (both + Math.min(a.length - i, b.length - j) < needed) return -1;
    const [left, right] = [a[i], b[j]];
    if (left === right) both++;
    if (left <= right) i++;
    if (left >= right) j++;
  }
  return both >= needed ? both : -1;
}
