import type {Table} from "../table/table.js";
import {closeNumbers} from "./closeNumbers.js";
import {type Row, matchRows, rowsOf, sameOrder} from "./matchRows.js";
import {type Cell, type ResultColumn, resultColumns, sameCells, sorted} from "./resultColumns.js";

export interface CompareOptions {
  /** Whether the order of the rows counts. Defaults to false. */
  ordered?: boolean;

  /** How far numbers may lie apart, as a share of their size. Defaults to 10⁻⁶. */
  tolerance?: number;
}

/**
 * What is wrong with a result next to the one asked for, in words that go on after a comma and do not tell the right
 * values; null if they agree. Names of columns do not count.
 */
export function compareResults(answer: Table, expected: Table, options: CompareOptions = {}): string | null {
  const {ordered = false, tolerance = 1e-6} = options;
  const [mine, asked] = [resultColumns(answer), resultColumns(expected)];
  if (mine.length !== asked.length) {
    return `your result has ${count(mine.length, "column")}; the task asks for ${asked.length}`;
  }
  const rest = compareRows(mine, asked, tolerance);
  if (rest === null) {
    const inOrder = !ordered || sameOrder(rowsOf(mine), rowsOf(asked), tolerance);
    return inOrder ? null : "the rows are right, but they stand in another order than the task asks for";
  }
  if (otherOrder(mine, asked, tolerance)) {
    return "every value is there, but the columns stand in another order than the task asks for";
  }
  return wrongSort(mine, asked) ?? wrongRows(mine, asked, rest) ?? wrongValues(mine, asked, tolerance);
}

interface Rest {
  left: Row[];
  right: Row[];
}

function compareRows(mine: ResultColumn[], asked: ResultColumn[], tolerance: number): Rest | null {
  const rest = matchRows(rowsOf(mine), rowsOf(asked), tolerance);
  return rest.left.length === 0 && rest.right.length === 0 ? null : rest;
}

/** Whether the columns agree once they are put into another order. */
function otherOrder(mine: ResultColumn[], asked: ResultColumn[], tolerance: number): boolean {
  const search = (chosen: ResultColumn[]): boolean => {
    if (chosen.length === asked.length) return compareRows(chosen, asked, tolerance) === null;
    const wanted = asked[chosen.length];
    const fitting = mine.filter(
      (column) => !chosen.includes(column) && sameCells(column.cells, wanted.cells, tolerance)
    );
    return fitting.some((column) => search([...chosen, column]));
  };
  return asked.length > 1 && asked.length <= 8 && search([]);
}

function wrongSort(mine: ResultColumn[], asked: ResultColumn[]): string | null {
  const at = mine.findIndex(({sort}, i) => sort !== null && asked[i].sort !== null && sort !== asked[i].sort);
  return at < 0 ? null : `${columnName(mine, at)} holds ${mine[at].sort} where the task asks for ${asked[at].sort}`;
}

function wrongRows(mine: ResultColumn[], asked: ResultColumn[], {left, right}: Rest): string | null {
  const [found, wanted] = [mine[0].cells.length, asked[0].cells.length];
  if (found === wanted) return null;
  const counts = `your result has ${count(found, "row")}; ${wanted} ${wanted === 1 ? "is" : "are"} asked for`;
  if (found === 0) return `${counts}: which condition leaves every row out?`;
  if (left.length === 0) return `${counts}. What is there is right, and more belongs to it`;
  if (right.length > 0) return counts;
  const known = new Set(rowsOf(asked).map((row) => JSON.stringify(row)));
  return left.every((row) => known.has(JSON.stringify(row)))
    ? `${counts}. Some rows stand there more than once`
    : `${counts}. All of those are there, and some that do not belong, such as ${rowText(left[0])}`;
}

function wrongValues(mine: ResultColumn[], asked: ResultColumn[], tolerance: number): string {
  const wrong = mine.flatMap(({cells}, i) => (sameCells(cells, asked[i].cells, tolerance) ? [] : [i]));
  if (wrong.length === 0) {
    return "each column has the right values, but they do not stand in the right rows: look at what is joined or grouped";
  }
  const [first] = wrong;
  const others = wrong.length === 1 && mine.length > 1 ? "; the others agree" : "";
  return `${columnName(mine, first)} is not what the task asks for${others}${remark(mine[first].cells, asked[first].cells)}`;
}

/** What a wrong column looks like, where it looks like something known. */
function remark(mine: readonly Cell[], asked: readonly Cell[]): string {
  const [found, wanted] = [mine, asked].map((cells) => cells.filter((cell) => cell === null).length);
  if (found > wanted)
    return `. It has ${count(found, "missing value")}; ${wanted === 0 ? "none is" : "fewer are"} expected`;
  if (found < wanted) return `. Some of its values should be missing`;
  const [left, right] = [sorted(mine), sorted(asked)];
  const close = left.every((cell, i) => isClose(cell, right[i]));
  return close ? ". The numbers are close, but not the same: look at what is rounded, and at what is divided by" : "";
}

function isClose(a: Cell, b: Cell): boolean {
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  return closeNumbers(a, b, 0.02);
}

function columnName(columns: readonly ResultColumn[], at: number): string {
  return columns.length === 1 ? `“${columns[at].name}”` : `column ${at + 1} (“${columns[at].name}”)`;
}

function rowText(row: Row): string {
  return `(${row.map((cell) => (cell === null ? "missing" : String(cell))).join(", ")})`;
}

function count(number: number, noun: string): string {
  return `${number === 0 ? "no" : number} ${noun}${number === 1 ? "" : "s"}`;
}
