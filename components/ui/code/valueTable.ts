import {z} from "zod";
import {type Table, sliceRows} from "../../table/table.js";
import {tableOfRows} from "../../table/tableOfRows.js";

const mostColumns = 100;
const mostRows = 10_000;

const numericSchema = z.object({
  name: z.string(),
  kind: z.enum(["number", "time"]),
  values: z.instanceof(Float64Array)
});
const codedSchema = z
  .object({
    name: z.string(),
    kind: z.enum(["category", "text", "boolean"]),
    codes: z.instanceof(Int32Array),
    dictionary: z.array(z.string())
  })
  .refine(({codes, dictionary}) => codes.every((code) => code >= -1 && code < dictionary.length));
const tableSchema = z
  .object({
    name: z.string(),
    rows: z.int().nonnegative(),
    columns: z.array(z.union([numericSchema, codedSchema])).max(mostColumns)
  })
  .refine(({rows, columns}) => columns.every((column) => lengthOf(column) === rows));

/** A table to look at, and how many rows there were before it was cut. */
export interface ValueTable {
  table: Table;
  rows: number;
}

/**
 * A value of a learner's code as a table of up to 10,000 rows, if it is one: a Table, an array of objects, or a map;
 * else null. The value is plain data, and may be anything: more than 100 columns are no table to look at.
 */
export function valueTable(value: unknown): ValueTable | null {
  if (value instanceof Map) return rowsTable(Array.from(value, ([key, item]) => ({key, value: item})));
  if (Array.isArray(value)) return rowsTable(value);
  const {success, data} = tableSchema.safeParse(value);
  return success ? {table: sliceRows(data, 0, Math.min(data.rows, mostRows)), rows: data.rows} : null;
}

function rowsTable(list: readonly unknown[]): ValueTable | null {
  const first = list.slice(0, mostRows);
  return isRows(first) ? {table: tableOfRows(first), rows: list.length} : null;
}

function isRows(list: readonly unknown[]): list is Record<string, unknown>[] {
  const names = new Set<string>();
  for (const row of list) {
    if (typeof row !== "object" || row === null || Object.getPrototypeOf(row) !== Object.prototype) return false;
    for (const name of Object.keys(row)) names.add(name);
    if (names.size > mostColumns) return false;
  }
  return names.size > 0;
}

function lengthOf(column: z.infer<typeof numericSchema> | z.infer<typeof codedSchema>): number {
  return "values" in column ? column.values.length : column.codes.length;
}
