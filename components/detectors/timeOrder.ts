import {isNumeric, type Table, takeRows} from "../table/table.js";

/**
 * The table with its rows in the order of its first time column, so that neighbours in the table are neighbours
 * in time. The same table if it has no time column or is in order already; rows without a time go last.
 */
export function inTimeOrder(table: Table): Table {
  const column = table.columns.find(({kind}) => kind === "time");
  if (column === undefined || !isNumeric(column)) return table;
  const {values} = column;
  if (isAscending(values)) return table;
  const time = (row: number) => (Number.isNaN(values[row]) ? Infinity : values[row]);
  const order = Uint32Array.from(values, (_, row) => row).sort((a, b) => compare(time(a), time(b)) || a - b);
  return takeRows(table, order);
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isAscending(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (!(values[i] >= values[i - 1])) return false;
  return true;
}
