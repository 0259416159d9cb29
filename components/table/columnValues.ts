import {findColumn, isNumeric, type Table} from "./table.js";

/** The values of a column of numbers or times; NaN is missing. @throws {RangeError} if the table has no such column */
export function numbersOf(table: Table, name: string): Float64Array {
  const column = findColumn(table, name);
  if (column === undefined || !isNumeric(column)) {
    throw new RangeError(`invalid name; not a column of numbers in ${table.name}: ${name}`);
  }
  return column.values;
}

/** The values of a column of strings; null is missing. @throws {RangeError} if the table has no such column */
export function stringsOf(table: Table, name: string): (string | null)[] {
  const column = findColumn(table, name);
  if (column === undefined || isNumeric(column)) {
    throw new RangeError(`invalid name; not a column of strings in ${table.name}: ${name}`);
  }
  return Array.from(column.codes, (code) => (code < 0 ? null : column.dictionary[code]));
}
