import {createRandom} from "../../math/random.js";
import {type Annotator, annotate} from "../../simulate/annotators.js";
import type {Ratings} from "../../stats/agreement/ratings.js";
import {type ShortText, nearDuplicates, shortTexts} from "./texts.js";
import {shortTextTask} from "./textTask.js";

/** A text as the reader meets it: a text of the list, the same again, or a near-duplicate of it. */
export interface ReaderItem {
  id: string;
  text: string;

  /** The text that it is, repeats or nearly repeats. */
  of: string;
  role: "first" | "again" | "near";
}

/** Who labelled the same texts, each with a habit; made up. */
export const textTeam: readonly Annotator[] = [
  {name: "Ada", behaviour: "careful", accuracy: 0.95},
  {name: "Ben", behaviour: "literal", accuracy: 0.95},
  {name: "Cleo", behaviour: "lenient", accuracy: 0.9},
  {name: "Dan", behaviour: "guesses when hard", accuracy: 0.9}
];

const repeated = 4;

/**
 * The texts about work or about products in a mixed order, followed by some of them again and by near-duplicates, so
 * that a reader can be compared with themselves.
 */
export function readerItems(about: ShortText["about"], seed = 2): ReaderItem[] {
  const random = createRandom(seed, "reader items", about);
  const texts = shortTexts.filter((text) => text.about === about);
  const first = random.shuffle(texts.map(({id, text}): ReaderItem => ({id, text, of: id, role: "first"})));
  const near = nearDuplicates
    .filter(({of}) => texts.some(({id}) => id === of))
    .map(({id, text, of}): ReaderItem => ({id, text, of, role: "near"}));
  const taken = new Set(near.map(({of}) => of));
  const again = first
    .filter(({id}) => !taken.has(id))
    .slice(0, repeated)
    .map(({id, text}): ReaderItem => ({id: `${id}-again`, text, of: id, role: "again"}));
  return [...first, ...random.shuffle([...near, ...again])];
}

/** The labels of the reader, if any, beside those of the team, on the texts' first showing. */
export function readerRatings(items: readonly ReaderItem[], given: Readonly<Record<string, string>>): Ratings {
  const first = items.filter(({role}) => role === "first");
  const texts = first.map(({id}) => shortTexts.find((text) => text.id === id) as ShortText);
  const team = annotate(shortTextTask(texts), textTeam, {seed: 7});
  const width = team.annotators.length;
  const codes = new Int32Array(team.units.length * (width + 1));
  team.units.forEach((id, row) => {
    codes[row * (width + 1)] = team.categories.indexOf(given[id] ?? "");
    codes.set(team.codes.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  });
  return {units: team.units, annotators: ["You", ...team.annotators], categories: team.categories, codes};
}

export interface WithOneself {
  /** Texts labelled twice, and how many of them got the same label. */
  pairs: number;
  same: number;

  /** The pairs that got two labels. */
  conflicts: {first: string; second: string; labels: [string, string]; role: "again" | "near"}[];
}

/** How far the reader agrees with themselves, on texts shown again or nearly again. */
export function withOneself(items: readonly ReaderItem[], given: Readonly<Record<string, string>>): WithOneself {
  const pairs = items.flatMap((item) => {
    const first = items.find(({id}) => id === item.of);
    if (item.role === "first" || first === undefined || !(item.id in given) || !(first.id in given)) return [];
    const labels: [string, string] = [given[first.id], given[item.id]];
    return [{first: first.text, second: item.text, labels, role: item.role}];
  });
  const conflicts = pairs.filter(({labels}) => labels[0] !== labels[1]);
  return {pairs: pairs.length, same: pairs.length - conflicts.length, conflicts};
}
