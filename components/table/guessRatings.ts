import type {LongShape, RatingsShape, WideShape} from "./readRatings.js";
import {type Column, isNumeric, type Table} from "./table.js";

export interface GuessedRatings {
  shape: LongShape | WideShape;

  /** The column that seems to hold what was labelled, for people to read. */
  text: string | null;

  /** What the guess rests on, as a sentence without its full stop. */
  why: string;
}

const names = {
  unit: /^(units?|items?|subjects?|cases?|texts?|images?|documents?|questions?|statements?|tasks?|patients?|persons?|ratees?|samples?|posts?|comments?|.*[_ ]?id|row)$/i,
  annotator:
    /^(annotators?|raters?|coders?|labell?ers?|judges?|observers?|reviewers?|workers?|users?|assessors?|managers?|interviewers?|experts?|(annotated|labell?ed|rated|coded)[_ ]by|who|by|annotator[_ ]?(id|name)|rater[_ ]?(id|name)|worker[_ ]?id|user[_ ]?id)$/i,
  label:
    /^(labels?|ratings?|scores?|categor(y|ies)|class(es)?|values?|annotations?|answers?|codes?|sentiments?|choices?|judg(e)?ments?|grades?)$/i,
  text: /^(texts?|contents?|comments?|sentences?|messages?|body|description|statements?|questions?|documents?|titles?|subjects?)$/i
};

interface Seen {
  name: string;
  distinct: number;
  missing: number;

  /** The mean number of characters of the distinct texts. */
  length: number;
}

/**
 * Which columns of a table that was read as it is written may hold units, annotators and labels: by their names, then by
 * how often their values come again. A guess to be shown and changed, never a fact.
 */
export function guessRatings({columns, rows}: Table): GuessedRatings {
  const seen = columns.map(seenOf);
  const long = longByName(seen) ?? longByValues(seen, rows);
  if (long !== null)
    return {...long, text: textColumn(seen, [long.shape.unit, long.shape.annotator, long.shape.label])};
  const unit = unitColumn(seen, rows);
  const text = textColumn(seen, unit === null ? [] : [unit]);
  const own = seen.filter(({name}) => name !== unit && name !== text).map(({name}) => name);
  const shape: WideShape = {wide: true, ...(unit === null ? {} : {unit}), columns: own};
  const why = "no column is called like annotators, so each other column is taken for one";
  return {shape, text, why};
}

function longByName(seen: readonly Seen[]): {shape: LongShape; why: string} | null {
  const annotator = seen.find(({name}) => names.annotator.test(name))?.name;
  const label = seen.find(({name}) => names.label.test(name) && name !== annotator)?.name;
  if (annotator === undefined || label === undefined) return null;
  const rest = seen.filter(({name}) => name !== annotator && name !== label);
  const unit = rest.find(({name}) => /id$/i.test(name)) ?? rest.find(({name}) => names.unit.test(name)) ?? rest[0];
  if (unit === undefined) return null;
  return {shape: {unit: unit.name, annotator, label}, why: `columns are called “${annotator}” and “${label}”`};
}

/** Three columns of which the first two together name each row, and each alone names several. */
function longByValues(seen: readonly Seen[], rows: number): {shape: LongShape; why: string} | null {
  if (seen.length !== 3) return null;
  const [unit, annotator, label] = seen;
  const crossed = unit.distinct < rows && annotator.distinct < rows && unit.distinct * annotator.distinct >= rows;
  // In a wide table of three annotators all columns hold the same few labels.
  const differ = unit.distinct > 2 * label.distinct && unit.missing + annotator.missing === 0;
  if (!crossed || !differ) return null;
  const shape = {unit: unit.name, annotator: annotator.name, label: label.name};
  return {shape, why: `“${unit.name}” and “${annotator.name}” both come again, as in one row for each label`};
}

function unitColumn(seen: readonly Seen[], rows: number): string | null {
  const unique = seen.filter(({distinct, missing}) => distinct === rows && missing === 0);
  const named = unique.find(({name}) => /id$/i.test(name)) ?? unique.find(({name}) => names.unit.test(name));
  // Numbered or named rows stand first; a column of labels seldom differs in each of ten rows.
  const first = rows >= 10 && unique.includes(seen[0]) ? seen[0] : undefined;
  return (named ?? first)?.name ?? null;
}

function textColumn(seen: readonly Seen[], taken: readonly string[]): string | null {
  const free = seen.filter(({name}) => !taken.includes(name));
  const likely =
    free.find(({name, length}) => names.text.test(name) && length > 12) ?? free.find(({length}) => length > 30);
  return likely?.name ?? null;
}

function seenOf(column: Column): Seen {
  const {name} = column;
  if (isNumeric(column)) return {name, distinct: new Set(column.values).size, missing: 0, length: 0};
  const used = new Set(column.codes);
  const missing = column.codes.reduce((sum, code) => sum + (code < 0 ? 1 : 0), 0);
  used.delete(-1);
  const texts = Array.from(used, (code) => column.dictionary[code]);
  const length = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
  return {name, distinct: used.size, missing, length};
}

/** Whether a shape has one row for each unit. */
export function isWide(shape: RatingsShape): shape is WideShape {
  return "wide" in shape;
}
