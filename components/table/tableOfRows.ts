import type {Column, Table} from "./table.js";

/**
 * A table from rows given as objects; a column for every name that occurs, in the order of occurrence. A column of
 * numbers, dates or booleans keeps its kind; text is a category, and what is mixed or nested is written out as
 * text. Null, undefined and NaN are missing.
 */
export function tableOfRows(rows: readonly Readonly<Record<string, unknown>>[], name = "result"): Table {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  const columns = Array.from(names, (column) =>
    columnOf(
      column,
      rows.map((row) => (Object.hasOwn(row, column) ? row[column] : null))
    )
  );
  return {name, rows: rows.length, columns};
}

function columnOf(name: string, cells: readonly unknown[]): Column {
  const types = new Set(cells.filter((cell) => !isMissing(cell)).map(typeOf));
  const [type] = types;
  if (types.size === 1 && type === "number") {
    return {name, kind: "number", values: Float64Array.from(cells, (cell) => (isMissing(cell) ? NaN : Number(cell)))};
  }
  if (types.size === 1 && type === "date") {
    return {name, kind: "time", values: Float64Array.from(cells, (cell) => (cell instanceof Date ? +cell : NaN))};
  }
  if (types.size === 1 && type === "boolean") {
    const codes = Int32Array.from(cells, (cell) => (isMissing(cell) ? -1 : Number(cell)));
    return {name, kind: "boolean", codes, dictionary: ["false", "true"]};
  }
  const kind = types.size <= 1 && type !== "other" ? "category" : "text";
  return {name, kind, ...coded(cells.map((cell) => (isMissing(cell) ? null : textOf(cell))))};
}

function typeOf(cell: unknown): "number" | "date" | "boolean" | "string" | "other" {
  if (cell instanceof Date) return "date";
  const type = typeof cell;
  return type === "number" || type === "boolean" || type === "string" ? type : "other";
}

function isMissing(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === "number" && Number.isNaN(cell));
}

function coded(texts: readonly (string | null)[]): {codes: Int32Array; dictionary: string[]} {
  const known = new Map<string, number>();
  const codes = Int32Array.from(texts, (text) => {
    if (text === null) return -1;
    const code = known.get(text) ?? known.size;
    known.set(text, code);
    return code;
  });
  return {codes, dictionary: [...known.keys()]};
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(+cell) ? "" : cell.toISOString();
  if (typeof cell !== "object" || cell === null) return String(cell);
  try {
    return JSON.stringify(cell, (_, inner) => (typeof inner === "bigint" ? String(inner) : inner));
  } catch {
    return "(contains itself)";
  }
}
