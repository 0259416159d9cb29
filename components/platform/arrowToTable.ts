import {type Column as ArrowColumn, type DataType, type Field, Type, type Table as ArrowTable} from "@uwdata/flechette";
import {columnNames} from "../table/columnNames.js";
import {StringCoder} from "../table/stringCoder.js";
import type {Column, Table} from "../table/table.js";
import {arrowText} from "./arrowText.js";

/**
 * The first `maxRows` rows of a query's batches as a table. Numbers of every width become numbers, dates and
 * timestamps times, strings categories, booleans booleans; lists, structs, intervals and whatever
 * else there is become text. Columns of one name are told apart by a number.
 */
export function arrowToTable(batches: readonly ArrowTable[], maxRows: number): Table {
  const fields = batches[0]?.schema.fields ?? [];
  const {names} = columnNames(fields.map(({name}) => name));
  const rows = Math.min(
    maxRows,
    batches.reduce((sum, {numRows}) => sum + numRows, 0)
  );
  const columns = fields.map((field, i) =>
    toColumn(names[i], field, {parts: batches.map(({children}) => children[i]), rows})
  );
  return {name: "result", rows, columns};
}

interface Cells {
  parts: readonly ArrowColumn<unknown>[];
  rows: number;
}

function toColumn(name: string, {type}: Field, cells: Cells): Column {
  if (numeric.has(type.typeId)) return {name, kind: "number", values: toNumbers(cells)};
  if (type.typeId === Type.Date || type.typeId === Type.Timestamp) {
    return {name, kind: "time", values: toNumbers(cells)};
  }
  if (type.typeId === Type.Bool) {
    const codes = Int32Array.from(values(cells), (value) => (value === null ? -1 : value ? 1 : 0));
    return {name, kind: "boolean", codes, dictionary: ["false", "true"]};
  }
  const coder = new StringCoder();
  const text = arrowText(type);
  const codes = Int32Array.from(values(cells), (value) => (value === null ? -1 : coder.codeOf(text(value))));
  return {name, kind: isText(type) ? "category" : "text", codes, dictionary: coder.dictionary};
}

const numeric = new Set<number>([Type.Int, Type.Float, Type.Decimal]);

function isText(type: DataType): boolean {
  return type.typeId === Type.Utf8 || type.typeId === Type.LargeUtf8;
}

function toNumbers(cells: Cells): Float64Array {
  return Float64Array.from(values(cells), (value) => (value === null ? NaN : Number(value)));
}

function* values({parts, rows}: Cells): Generator<unknown> {
  let left = rows;
  for (const part of parts) {
    for (const value of part) {
      if (left-- === 0) return;
      yield value;
    }
  }
}
