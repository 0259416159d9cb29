import {closeNumbers} from "./closeNumbers.js";
import {type Column, type Table, isNumeric} from "../table/table.js";

export type Cell = number | string | boolean | null;

/** A column of a result for comparison: what sort of values it holds, whatever its name. */
export interface ResultColumn {
  name: string;

  /** Null where every value is missing: such a column fits any sort. */
  sort: "numbers" | "times" | "texts" | "true or false" | null;
  cells: Cell[];
}

/** The columns of a result, with categories as texts and missing values as null. */
export function resultColumns({rows, columns}: Table): ResultColumn[] {
  return columns.map((column) => {
    const cells = Array.from({length: rows}, (_, i) => cell(column, i));
    return {name: column.name, sort: cells.every((value) => value === null) ? null : sortOf(column), cells};
  });
}

function cell(column: Column, i: number): Cell {
  if (isNumeric(column)) return Number.isNaN(column.values[i]) ? null : column.values[i];
  const text = column.codes[i] < 0 ? null : column.dictionary[column.codes[i]];
  return column.kind === "boolean" && text !== null ? text === "true" : text;
}

function sortOf({kind}: Column): ResultColumn["sort"] {
  if (kind === "number") return "numbers";
  if (kind === "time") return "times";
  return kind === "boolean" ? "true or false" : "texts";
}

/** Whether two cells are the same; numbers within a share of their size. */
export function sameCell(a: Cell, b: Cell, tolerance: number): boolean {
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  return closeNumbers(a, b, tolerance);
}

/** Whether two columns hold the same cells, in any order. */
export function sameCells(a: readonly Cell[], b: readonly Cell[], tolerance: number): boolean {
  if (a.length !== b.length) return false;
  const [left, right] = [sorted(a), sorted(b)];
  return left.every((value, i) => sameCell(value, right[i], tolerance));
}

/** Cells in a fixed order: missing ones, then by sort and size. */
export function sorted(cells: readonly Cell[]): Cell[] {
  return [...cells].sort((a, b) => {
    if (typeof a === "number" && typeof b === "number") return a - b;
    const [left, right] = [`${typeof a} ${String(a)}`, `${typeof b} ${String(b)}`];
    return left < right ? -1 : left > right ? 1 : 0;
  });
}
