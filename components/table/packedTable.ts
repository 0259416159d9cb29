import {type Column, isNumeric, type Table} from "./table.js";

/** A column as small whole numbers, which compress well. */
export interface PackedColumn {
  name: string;
  kind: "number" | "time" | "category";

  /** Numbers times the scale, or codes into the dictionary; null is missing. */
  values: (number | null)[];

  /** For categories. */
  dictionary?: string[];

  /** What numbers were multiplied by. Defaults to 1. */
  scale?: number;

  /** Whether each value is the difference from the one before. Defaults to false. */
  steps?: boolean;
}

/** A small table as JSON, for pages that should open without a reader for larger formats. */
export interface PackedTable {
  version: 1;
  columns: PackedColumn[];
}

/** Packs a table: decimals as whole numbers where ten times a value is one, and as differences where that is shorter. */
export function packTable({columns}: Table): PackedTable {
  return {version: 1, columns: columns.map(packColumn)};
}

/** Unpacks a table. @throws {TypeError} if it is not a packed table of version 1 */
export function unpackTable(name: string, packed: PackedTable): Table {
  if (packed?.version !== 1) throw new TypeError(`invalid packed table ${name}; not of version 1: ${packed?.version}`);
  const columns = packed.columns.map(unpackColumn);
  return {name, rows: packed.columns[0]?.values.length ?? 0, columns};
}

function packColumn(column: Column): PackedColumn {
  const {name} = column;
  if (!isNumeric(column)) {
    return {name, kind: "category", values: Array.from(column.codes, orNull), dictionary: column.dictionary};
  }
  const missing = column.values.some(Number.isNaN);
  const scale = scaleOf(column.values);
  const whole = Array.from(column.values, (value) => (Number.isNaN(value) ? null : Math.round(value * scale)));
  if (missing || scale === 0)
    return {name, kind: column.kind, values: scale === 0 ? exact(column.values) : whole, scale: scale || 1};
  const steps = whole.map((value, i) => (value ?? 0) - (i > 0 ? (whole[i - 1] ?? 0) : 0));
  const shorter = JSON.stringify(steps).length < JSON.stringify(whole).length;
  return {name, kind: column.kind, scale, steps: shorter, values: shorter ? steps : whole};
}

/** 1 or 10 if that makes every value whole, else 0. */
function scaleOf(values: Float64Array): number {
  const fits = (scale: number) => values.every((v) => Number.isNaN(v) || Math.round(v * scale) / scale === v);
  return [1, 10].find(fits) ?? 0;
}

function exact(values: Float64Array): (number | null)[] {
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}

function orNull(code: number): number | null {
  return code < 0 ? null : code;
}

function unpackColumn({name, kind, values, dictionary = [], scale = 1, steps = false}: PackedColumn): Column {
  if (kind === "category") return {name, kind, codes: Int32Array.from(values, (code) => code ?? -1), dictionary};
  let last = 0;
  const numbers = Float64Array.from(values, (value) => {
    if (value === null) return NaN;
    last = steps ? last + value : value;
    return last / scale;
  });
  return {name, kind, values: numbers};
}
