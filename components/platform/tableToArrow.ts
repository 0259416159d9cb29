import {
  type Column as ArrowColumn,
  type DataType,
  TimeUnit,
  batchType,
  bool,
  columnFromArray,
  dictionary,
  float64,
  int32,
  tableFromColumns,
  tableToIPC,
  timestamp,
  utf8,
  Column as makeColumn
} from "@uwdata/flechette";
import {type CodedColumn, type Column, type NumericColumn, type Table, countMissing} from "../table/table.js";

/**
 * A table as an Arrow IPC stream: numbers as doubles, times as timestamps in microseconds, strings as a dictionary,
 * booleans as such; what is missing is null. The values are laid down as they are, never one object each.
 */
export function tableToArrow(table: Table): Uint8Array {
  const columns = table.columns.map((column): [string, ArrowColumn<unknown>] => [column.name, arrowColumn(column)]);
  return tableToIPC(tableFromColumns(columns), {format: "stream"}) as Uint8Array;
}

function arrowColumn(column: Column): ArrowColumn<unknown> {
  switch (column.kind) {
    case "number":
      return direct(column, float64(), column.values);
    case "time":
      return direct(column, timestamp(TimeUnit.MICROSECOND), microseconds(column));
    case "boolean":
      return columnFromArray(booleans(column), bool());
    default:
      return texts(column);
  }
}

function direct(column: Column, type: DataType, values: Float64Array | BigInt64Array): ArrowColumn<unknown> {
  return new makeColumn([new (batchType(type))({...nulls(column, values.length), type, values})]);
}

/** The codes themselves are the indexes of the dictionary; a missing one points to any. */
function texts(column: CodedColumn): ArrowColumn<unknown> {
  const wordType = utf8(); // one object: the writer finds a dictionary by the type of its words
  const type = dictionary(wordType, int32());
  const values = column.codes.map((code) => Math.max(0, code));
  const batch = new (batchType(type))({...nulls(column, values.length), type, values});
  const words = column.dictionary.length === 0 ? [""] : column.dictionary;
  (batch as unknown as {setDictionary(words: ArrowColumn<unknown>): void}).setDictionary(
    columnFromArray(words, wordType)
  );
  return new makeColumn([batch]);
}

function booleans({codes, dictionary}: CodedColumn): (boolean | null)[] {
  const values = dictionary.map((word) => word === "true");
  return Array.from(codes, (code) => (code < 0 ? null : values[code]));
}

/** Sixty-four bits as two halves: a BigInt for each value would take ten times as long. */
function microseconds({values}: NumericColumn): BigInt64Array {
  const halves = new Int32Array(2 * values.length);
  values.forEach((time, i) => {
    const micro = Number.isNaN(time) ? 0 : Math.round(time * 1000);
    const high = Math.floor(micro / 2 ** 32);
    halves[2 * i] = micro - high * 2 ** 32;
    halves[2 * i + 1] = high;
  });
  return new BigInt64Array(halves.buffer);
}

function nulls(column: Column, length: number) {
  const nullCount = countMissing(column);
  const validity = new Uint8Array(nullCount === 0 ? 0 : (length + 7) >> 3);
  if (nullCount === 0) return {length, nullCount, validity};
  const present =
    "values" in column ? (i: number) => !Number.isNaN(column.values[i]) : (i: number) => column.codes[i] >= 0;
  for (let i = 0; i < length; i++) if (present(i)) validity[i >> 3] |= 1 << (i & 7);
  return {length, nullCount, validity};
}
