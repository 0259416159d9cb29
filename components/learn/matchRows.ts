import {type Cell, type ResultColumn, sameCell} from "./resultColumns.js";

export type Row = readonly Cell[];

// Rows that differ in their last digits only are paired one by one, which takes the square of their number.
const pairedAtMost = 400;

/** The rows of columns. */
export function rowsOf(columns: readonly ResultColumn[]): Row[] {
  return (columns[0]?.cells ?? []).map((_, i) => columns.map(({cells}) => cells[i]));
}

/** What is left of two lists of rows after every row has been paired with an equal one, whatever their order. */
export function matchRows(left: readonly Row[], right: readonly Row[], tolerance: number): {left: Row[]; right: Row[]} {
  const waiting = new Map<string, Row[]>();
  for (const row of right) {
    const key = rowKey(row);
    const same = waiting.get(key);
    if (same) same.push(row);
    else waiting.set(key, [row]);
  }
  const rest = left.filter((row) => waiting.get(rowKey(row))?.pop() === undefined);
  return matchClose(rest, [...waiting.values()].flat(), tolerance);
}

/** Whether two lists hold the same rows in the same order. */
export function sameOrder(left: readonly Row[], right: readonly Row[], tolerance: number): boolean {
  return left.length === right.length && left.every((row, i) => sameRow(row, right[i], tolerance));
}

function matchClose(left: Row[], right: Row[], tolerance: number): {left: Row[]; right: Row[]} {
  if (left.length > pairedAtMost || right.length > pairedAtMost) return {left, right};
  const open = [...right];
  const rest = left.filter((row) => {
    const partner = open.findIndex((other) => sameRow(row, other, tolerance));
    if (partner >= 0) open.splice(partner, 1);
    return partner < 0;
  });
  return {left: rest, right: open};
}

function sameRow(left: Row, right: Row, tolerance: number): boolean {
  return left.length === right.length && left.every((cell, i) => sameCell(cell, right[i], tolerance));
}

/** Equal rows have equal keys but for numbers at the edge of rounding, which matchClose pairs. */
function rowKey(row: Row): string {
  return JSON.stringify(row.map((cell) => (typeof cell === "number" ? (cell + 0).toPrecision(7) : cell)));
}
