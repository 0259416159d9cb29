/** A further label of the same annotator for the same unit, as indexes into the lists of Ratings. */
export interface Repeat {
  unit: number;
  annotator: number;
  code: number;
}

/** Who gave which label to what. Every measure of agreement takes one. */
export interface Ratings {
  units: string[];
  annotators: string[];

  /** The labels that can be given, in their order where they have one; some may never have been given. */
  categories: string[];

  /** Row-major units × annotators: the index of the label in categories; −1 where there is none. */
  codes: Int32Array;

  /** The amount that each category stands for, where the labels are numbers. */
  scores?: number[];

  /** Labels given again, in order: for agreement with oneself, votes and Dawid–Skene; other measures leave them out. */
  repeats?: Repeat[];
}

/** One label as it was given. */
export interface Label {
  unit: string;
  annotator: string;

  /** null: seen, but not labelled. */
  label: string | number | null;
}

export interface RatingsOptions {
  /** All labels in order; else those that occur: numbers ascending, other labels in order of their characters. */
  categories?: readonly string[];

  /** Whether an annotator may label a unit again. Defaults to false. */
  repeats?: boolean;
}

/**
 * Ratings from a list of labels, units and annotators in order of appearance.
 *
 * @throws {RangeError} if a unit is labelled twice by one annotator without `repeats`, or a label is in no category
 */
export function ratingsOf(labels: readonly Label[], {categories, repeats = false}: RatingsOptions = {}): Ratings {
  const given = labels.map(({label}) => (label === null ? null : String(label)));
  const coding = codeLabels(given, categories);
  const [units, annotators] = [indexOf(labels.map(({unit}) => unit)), indexOf(labels.map(({annotator}) => annotator))];
  const codes = new Int32Array(units.names.length * annotators.names.length).fill(-1);
  const again: Repeat[] = [];
  labels.forEach((_, i) => {
    const [unit, annotator, code] = [units.indexes[i], annotators.indexes[i], coding.codes[i]];
    const place = unit * annotators.names.length + annotator;
    if (code < 0) return;
    if (codes[place] < 0) codes[place] = code;
    else if (repeats) again.push({unit, annotator, code});
    else throw new RangeError(`invalid labels at index ${i}; labelled twice by one annotator: ${labels[i].unit}`);
  });
  const {categories: all, scores} = coding;
  return {
    units: units.names,
    annotators: annotators.names,
    categories: all,
    codes,
    ...(scores === null ? {} : {scores}),
    ...(again.length > 0 ? {repeats: again} : {})
  };
}

export interface Coding {
  categories: string[];
  codes: Int32Array;

  /** null unless every category is a number. */
  scores: number[] | null;
}

/**
 * Numbers the labels. Labels that are all numbers count by their amount ("1.0" is "1") and stand in ascending order.
 *
 * @throws {RangeError} if categories are given, and a label is none of them
 */
export function codeLabels(labels: readonly (string | null)[], given?: readonly string[]): Coding {
  const present = new Set<string>();
  for (const label of given ?? labels) if (label !== null) present.add(label);
  const numeric = present.size > 0 && [...present].every(isNumber);
  const canonical = (label: string) => (numeric && isNumber(label) ? String(Number(label)) : label);
  const categories = [...new Set([...present].map(canonical))];
  if (given === undefined) categories.sort(numeric ? (a, b) => Number(a) - Number(b) : byCharacters);
  const places = new Map(categories.map((category, i) => [category, i]));
  const codes = Int32Array.from(labels, (label, i) => {
    if (label === null) return -1;
    const code = places.get(label) ?? places.get(canonical(label));
    if (code === undefined) throw new RangeError(`invalid labels at index ${i}; none of the categories: ${label}`);
    return code;
  });
  return {categories, codes, scores: numeric ? categories.map(Number) : null};
}

function byCharacters(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function isNumber(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}

/** The distinct names in order of appearance, and for each name its place among them. */
function indexOf(names: readonly string[]): {names: string[]; indexes: Int32Array} {
  const places = new Map<string, number>();
  const indexes = Int32Array.from(names, (name) => {
    let place = places.get(name);
    if (place === undefined) places.set(name, (place = places.size));
    return place;
  });
  return {names: [...places.keys()], indexes};
}
