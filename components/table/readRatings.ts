import {codeLabels, type Ratings, type Repeat} from "../stats/agreement/ratings.js";
import type {Level} from "../stats/agreement/disagreement.js";
import {isMissingSpelling} from "./columnKind.js";
import type {DecimalMark} from "./dialect.js";
import {InputError} from "./inputError.js";
import {parseNumber} from "./parseNumber.js";
import {type Column, findColumn, isNumeric, type Table} from "./table.js";

interface SharedShape {
  /** All labels in order; else those that occur: numbers ascending, other labels in order of their characters. */
  categories?: readonly string[];

  /** What labels are; from "ordinal" on they need an order. Defaults to nominal. */
  level?: Level;

  /** Whether an annotator may label a unit again. Defaults to false. */
  repeats?: boolean;

  /** Texts that stand for no label, besides empty cells and, among numbers, the usual spellings such as NA. */
  missing?: readonly string[];

  /** The decimal mark of labels that are numbers. Defaults to the point. */
  decimal?: DecimalMark;
}

/** One row for each label, in columns of these names. */
export interface LongShape extends SharedShape {
  unit: string;
  annotator: string;
  label: string;
}

/** One row for each unit, one column for each annotator. */
export interface WideShape extends SharedShape {
  wide: true;

  /** The column that names units; else they are numbered from 1. */
  unit?: string;

  /** The columns of annotators; else all but that of units. */
  columns?: readonly string[];
}

export type RatingsShape = LongShape | WideShape;

/** Labels as they stand in the table: place of unit and annotator, text of the label, and the row from 0. */
interface Cells {
  units: string[];
  annotators: string[];
  unitOf: Int32Array;
  annotatorOf: Int32Array;
  labels: (string | null)[];
  rowOf(i: number): number;
}

/**
 * Ratings from a table: one label to a row, or one unit to a row. A missing label is no label; a missing name of a unit
 * or annotator is an error. Labels that are all numbers count by their amount.
 *
 * @throws {InputError} naming the column or row: if a column is not there, a unit is labelled twice by one annotator
 * without `repeats`, a label is none of the categories, or the level needs an order or numbers that labels do not have
 */
export function readRatings(table: Table, shape: RatingsShape): Ratings {
  const cells = "wide" in shape ? wideCells(table, shape) : longCells(table, shape);
  const {categories, codes, scores} = code(table, cells, shape);
  if (categories.length === 0) throw noLabels(table);
  checkLevel(table, shape, {categories, scores});
  const width = cells.annotators.length;
  const grid = new Int32Array(cells.units.length * width).fill(-1);
  const repeats: Repeat[] = [];
  const firstRow = shape.repeats ? null : new Map<number, number>();
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] < 0) continue;
    const [unit, annotator] = [cells.unitOf[i], cells.annotatorOf[i]];
    const place = unit * width + annotator;
    if (grid[place] < 0) {
      grid[place] = codes[i];
      firstRow?.set(place, cells.rowOf(i));
    } else if (firstRow === null) repeats.push({unit, annotator, code: codes[i]});
    else throw twice(table, cells, {i, first: firstRow.get(place) ?? 0});
  }
  return {
    units: cells.units,
    annotators: cells.annotators,
    categories,
    codes: grid,
    ...(scores === null ? {} : {scores}),
    ...(repeats.length > 0 ? {repeats} : {})
  };
}

function longCells(table: Table, {unit, annotator, label}: LongShape): Cells {
  const units = namesIn(table, columnOf(table, unit, "--unit"));
  const annotators = namesIn(table, columnOf(table, annotator, "--annotator"));
  return {
    units: units.names,
    annotators: annotators.names,
    unitOf: units.places,
    annotatorOf: annotators.places,
    labels: textsOf(columnOf(table, label, "--label")),
    rowOf: (i) => i
  };
}

function wideCells(table: Table, {unit, columns}: WideShape): Cells {
  const names = columns ?? table.columns.map(({name}) => name).filter((name) => name !== unit);
  const own = names.map((name) => columnOf(table, name, "--columns"));
  if (own.length === 0) {
    throw new InputError({
      file: table.name,
      found: "no column of an annotator",
      expected: "a column for each annotator",
      todo: 'Check the file; labels one to a row are read with "--annotator" and "--label".'
    });
  }
  const {rows} = table;
  const units =
    unit === undefined
      ? {
          names: Array.from({length: rows}, (_, i) => String(i + 1)),
          places: Int32Array.from({length: rows}, (_, i) => i)
        }
      : namesIn(table, columnOf(table, unit, "--unit"));
  const count = rows * own.length;
  return {
    units: units.names,
    annotators: [...names],
    unitOf: Int32Array.from({length: count}, (_, i) => units.places[i % rows]),
    annotatorOf: Int32Array.from({length: count}, (_, i) => Math.floor(i / rows)),
    labels: own.flatMap(textsOf),
    rowOf: (i) => i % rows
  };
}

function columnOf(table: Table, name: string, option: string): Column {
  const column = findColumn(table, name);
  if (column !== undefined) return column;
  const names = table.columns.slice(0, 20).map((each) => JSON.stringify(each.name));
  throw new InputError({
    file: table.name,
    option,
    found: `no column is called ${JSON.stringify(name)}`,
    expected: `one of ${names.join(", ")}${table.columns.length > 20 ? " …" : ""}`,
    todo: "Check the spelling; upper and lower case count."
  });
}

/** The values of a column as text; null is missing. Times are written as in ISO 8601. */
function textsOf(column: Column): (string | null)[] {
  if (!isNumeric(column)) return Array.from(column.codes, (code) => (code < 0 ? null : column.dictionary[code]));
  const text = (value: number) => (column.kind === "time" ? new Date(value).toISOString() : String(value));
  return Array.from(column.values, (value) => (Number.isFinite(value) ? text(value) : null));
}

/** The distinct names in a column, in order of appearance, and the place of each row's name among them. */
function namesIn(table: Table, column: Column): {names: string[]; places: Int32Array} {
  const known = new Map<string, number>();
  const places = Int32Array.from(textsOf(column), (name, row) => {
    if (name === null) throw unnamed(table, column, row);
    let place = known.get(name);
    if (place === undefined) known.set(name, (place = known.size));
    return place;
  });
  return {names: [...known.keys()], places};
}

function code(table: Table, {labels, rowOf}: Cells, shape: RatingsShape) {
  const {categories} = shape;
  if (categories !== undefined) checkCategories(categories);
  const given = asGiven(labels, shape);
  try {
    return codeLabels(given, categories);
  } catch (error) {
    const index = error instanceof RangeError ? /at index (\d+)/.exec(error.message)?.[1] : undefined;
    if (index === undefined || categories === undefined) throw error;
    const label = JSON.stringify(given[Number(index)]);
    throw new InputError(
      {
        file: table.name,
        option: "--categories",
        found: `the label ${label} ${inRow(rowOf(Number(index)))}`,
        expected: `one of ${categories.map((category) => JSON.stringify(category)).join(", ")}`,
        todo: `Add it to the categories, correct the file, or add --missing ${label} if it stands for no label.`
      },
      {cause: error}
    );
  }
}

/** The labels, null where there is none; numbers as JavaScript writes them. */
function asGiven(labels: readonly (string | null)[], {missing = [], decimal}: RatingsShape): (string | null)[] {
  const written = new Map<string, string | null>();
  for (const label of labels) if (label !== null) written.set(label, label);
  for (const text of written.keys()) if (text.trim() === "" || missing.includes(text)) written.set(text, null);
  const texts = [...written.keys()].filter((text) => written.get(text) !== null);
  const numbers = texts.filter((text) => !isMissingSpelling(text));
  if (numbers.length > 0 && numbers.every((text) => Number.isFinite(parseNumber(text, decimal)))) {
    for (const text of texts) written.set(text, isMissingSpelling(text) ? null : String(parseNumber(text, decimal)));
  }
  return labels.map((label) => (label === null ? null : (written.get(label) ?? null)));
}

function checkCategories(categories: readonly string[]): void {
  const again = categories.find((category, i) => categories.indexOf(category) < i);
  if (again === undefined) return;
  const found = `${JSON.stringify(again)} twice`;
  throw new InputError({option: "--categories", found, expected: "each label once", todo: "Leave one of them out."});
}

function checkLevel(
  {name}: Table,
  {level = "nominal", categories: given}: RatingsShape,
  {categories, scores}: {categories: readonly string[]; scores: readonly number[] | null}
): void {
  if (level === "nominal" || (level === "ordinal" && (scores !== null || given !== undefined))) return;
  const odd = categories.find((category) => category.trim() === "" || !Number.isFinite(Number(category)));
  const negative = scores?.find((score) => score < 0);
  if (scores !== null && (level !== "ratio" || negative === undefined)) return;
  const found = scores !== null ? `the label ${negative}` : `labels such as ${JSON.stringify(odd)}`;
  throw new InputError({
    file: name,
    option: "--level",
    found: `${level} with ${found}`,
    expected: scores !== null ? "labels of at least 0, which a ratio needs" : "labels that are numbers",
    todo:
      level === "ordinal"
        ? 'Give the labels in their order, such as --categories "low,middle,high".'
        : "Use --level ordinal with --categories in their order, or --level nominal."
  });
}

function twice(table: Table, {units, annotators, unitOf, annotatorOf, rowOf}: Cells, at: {i: number; first: number}) {
  const [unit, annotator] = [units[unitOf[at.i]], annotators[annotatorOf[at.i]]].map((name) => JSON.stringify(name));
  return new InputError({
    file: table.name,
    found: `annotator ${annotator} labels unit ${unit} again ${inRow(rowOf(at.i))}, first in row ${at.first + 1}`,
    expected: "one label for each unit and annotator",
    todo: "Leave one out, or add --repeats if units were labelled again on purpose."
  });
}

function unnamed(table: Table, column: Column, row: number): InputError {
  return new InputError({
    file: table.name,
    column: column.name,
    found: `no name ${inRow(row)}`,
    expected: "the name of a unit or annotator in every row",
    todo: "Complete or remove the row."
  });
}

function noLabels(table: Table): InputError {
  const todo = "Check which columns hold the labels.";
  return new InputError({file: table.name, found: "no labels", expected: "at least one label", todo});
}

function inRow(row: number): string {
  return `in row ${row + 1} of the data`;
}
