import {type Finding, plural, quoteList} from "./findings.js";
import {InputError} from "./inputError.js";
import {parseNumber} from "./parseNumber.js";
import {parseTime} from "./parseTime.js";
import {type Column, type NumericColumn, type Table, findColumn, isNumeric, sliceRows, takeRows} from "./table.js";

/** Where one table is split in two: at a value of a column, or at a row. */
export type Split = {column: string; value: string} | {row: number};

export interface SplitTables {
  reference: Table;
  current: Table;

  /** How many rows have no value in the split column and are on neither side. */
  left: number;
  findings: Finding[];
}

/**
 * Splits one table in two. At a value: rows before it (numbers, dates) or equal to it (strings) are the reference, the
 * others are current; rows without a value there are left out and counted. At a row: the first so many rows are the
 * reference. For example, splitTable(table, {column: "date", value: "2015-01-01"}).
 *
 * @throws {InputError} if the column is absent, the value does not fit it, or a side is empty
 */
export function splitTable(table: Table, split: Split): SplitTables {
  if ("row" in split) return splitAtRow(table, split.row);
  const column = findColumn(table, split.column);
  if (column === undefined) throw absent(table, split.column);
  const isReference = sideOf(table, column, split.value);
  const sides: [number[], number[]] = [[], []];
  for (let i = 0; i < table.rows; i++) {
    const side = isReference(i);
    if (side !== null) sides[side ? 0 : 1].push(i);
  }
  const left = table.rows - sides[0].length - sides[1].length;
  const [reference, current] = sides.map((rows) => rowsOf(table, rows));
  if (reference.rows === 0 || current.rows === 0) throw emptySide(table, column, split.value, reference.rows === 0);
  const message = `${plural(left, "row")} without a value in ${JSON.stringify(column.name)} left out of both sides`;
  return {reference, current, left, findings: left > 0 ? [{severity: "warning", message, column: column.name}] : []};
}

/** The rows at ascending indexes: a view where they follow one another, as in a file in order of time, else a copy. */
function rowsOf(table: Table, rows: readonly number[]): Table {
  const [first, last] = [rows[0], rows[rows.length - 1]];
  return last - first === rows.length - 1 ? sliceRows(table, first, last + 1) : takeRows(table, rows);
}

function splitAtRow(table: Table, row: number): SplitTables {
  if (!(Number.isSafeInteger(row) && row > 0 && row < table.rows)) {
    throw new InputError({
      file: table.name,
      option: "--split-row",
      found: `row ${row} of ${plural(table.rows, "row")}`,
      expected: `a whole number from 1 to ${Math.max(1, table.rows - 1)}`,
      todo: "Choose a row that leaves rows on both sides."
    });
  }
  const reference = sliceRows(table, 0, row);
  return {reference, current: sliceRows(table, row, table.rows), left: 0, findings: []};
}

/** For a row: true for the reference, false for current, null for neither. */
function sideOf(table: Table, column: Column, value: string): (row: number) => boolean | null {
  if (isNumeric(column)) {
    const limit = limitOf(table, column, value);
    const {values} = column;
    return (row) => (Number.isNaN(values[row]) ? null : values[row] < limit);
  }
  const code = column.dictionary.indexOf(value);
  const {codes} = column;
  return (row) => (codes[row] < 0 ? null : codes[row] === code);
}

function limitOf(table: Table, column: NumericColumn, value: string): number {
  const limit = column.kind === "time" ? parseTime(value) : parseNumber(value);
  if (!Number.isNaN(limit)) return limit;
  throw new InputError({
    file: table.name,
    column: column.name,
    option: "--split",
    found: JSON.stringify(value),
    expected: column.kind === "time" ? "a date such as 2015-01-01" : "a number",
    todo: "Give the first value of the current side."
  });
}

function absent(table: Table, column: string): InputError {
  const names = table.columns.map(({name}) => name);
  return new InputError({
    file: table.name,
    column,
    option: "--split",
    found: "no such column",
    expected: `one of ${quoteList(names, 10)}`,
    todo: "Check the spelling of the column."
  });
}

function emptySide(table: Table, column: Column, value: string, reference: boolean): InputError {
  const numeric = isNumeric(column);
  const side = reference ? "reference" : "current";
  const found = numeric
    ? `no row ${reference ? "before" : "from"} ${JSON.stringify(value)}`
    : `no row ${reference ? "equal to" : "other than"} ${JSON.stringify(value)}`;
  const example = numeric ? "" : `, such as ${quoteList(column.dictionary, 3)}`;
  return new InputError({
    file: table.name,
    column: column.name,
    option: "--split",
    found: `${found}, so the ${side} side is empty`,
    expected: "rows on both sides",
    todo: `Choose another value${example}.`
  });
}
