import {parquetReadObjects} from "hyparquet";
import type {Column, Table} from "../table/table.js";

/** Reads a Parquet file of numbers, strings and times (Snappy or uncompressed) as a table. */
export async function parquetTable(name: string, file: ArrayBuffer): Promise<Table> {
  const rows = await parquetReadObjects({file});
  const names = Object.keys(rows[0] ?? {});
  return {
    name,
    rows: rows.length,
    columns: names.map((column) =>
      columnOf(
        column,
        rows.map((row) => row[column])
      )
    )
  };
}

function columnOf(name: string, values: unknown[]): Column {
  const first = values.find((value) => value !== null && value !== undefined);
  if (typeof first === "string") return coded(name, values);
  const kind = first instanceof Date ? "time" : "number";
  // Number(null) would be 0.
  return {
    name,
    kind,
    values: Float64Array.from(values, (value) => (value === null || value === undefined ? NaN : Number(value)))
  };
}

function coded(name: string, values: unknown[]): Column {
  const codes = new Map<string, number>();
  const code = (value: unknown) => {
    if (typeof value !== "string") return -1;
    const known = codes.get(value) ?? codes.size;
    codes.set(value, known);
    return known;
  };
  return {name, kind: "category", codes: Int32Array.from(values, code), dictionary: [...codes.keys()]};
}
