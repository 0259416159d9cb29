/** What the values of a column are. Readers infer it with a reason; a person may override it. */
export type Kind = "number" | "category" | "text" | "time" | "boolean";

/** Numbers, or times as milliseconds since 1970-01-01 UTC; NaN marks a missing value. */
export interface NumericColumn {
  name: string;
  kind: "number" | "time";
  values: Float64Array;
}

/** Strings as codes into a dictionary of distinct values; −1 marks a missing value. Booleans use ["false", "true"]. */
export interface CodedColumn {
  name: string;
  kind: "category" | "text" | "boolean";
  codes: Int32Array;
  dictionary: string[];
}

export type Column = NumericColumn | CodedColumn;

/** Named columns of one kind each, all with the same number of rows. Every reader makes one; every detector takes one. */
export interface Table {
  /** The name of the file or data set, for messages. */
  name: string;
  rows: number;
  columns: Column[];
}

/** Whether a column holds numbers (or times) rather than coded strings. */
export function isNumeric(column: Column): column is NumericColumn {
  return column.kind === "number" || column.kind === "time";
}

/** The column of that name, or undefined. */
export function findColumn(table: Table, name: string): Column | undefined {
  return table.columns.find((column) => column.name === name);
}

/** How many values of a column are missing. O(rows). */
export function countMissing(column: Column): number {
  let missing = 0;
  if (isNumeric(column)) for (const value of column.values) missing += Number.isNaN(value) ? 1 : 0;
  else for (const code of column.codes) missing += code < 0 ? 1 : 0;
  return missing;
}

/** The rows at the given indexes, in that order, as a new table; dictionaries are shared. */
export function takeRows(table: Table, indexes: ArrayLike<number>): Table {
  const rows = indexes.length;
  const columns = table.columns.map((column): Column => {
    if (isNumeric(column)) {
      const values = new Float64Array(rows);
      for (let i = 0; i < rows; i++) values[i] = column.values[indexes[i]];
      return {...column, values};
    }
    const codes = new Int32Array(rows);
    for (let i = 0; i < rows; i++) codes[i] = column.codes[indexes[i]];
    return {...column, codes};
  });
  return {name: table.name, rows, columns};
}

/** Rows start (included) to end (excluded) without copying: the columns are views on the same memory. */
export function sliceRows(table: Table, start: number, end: number): Table {
  const columns = table.columns.map((column): Column =>
    isNumeric(column)
      ? {...column, values: column.values.subarray(start, end)}
      : {...column, codes: column.codes.subarray(start, end)}
  );
  return {name: table.name, rows: end - start, columns};
}
