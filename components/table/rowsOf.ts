import {type Column, isNumeric, type Table} from "./table.js";

export type Cell = string | number | boolean | Date | null;

/** The rows of a table as objects by the names of its columns; times are dates, what is missing is null. */
export function rowsOf(table: Table): Record<string, Cell>[] {
  const columns = table.columns.map((column) => ({name: column.name, cell: cellReader(column)}));
  return Array.from({length: table.rows}, (_, row) =>
    Object.fromEntries(columns.map(({name, cell}) => [name, cell(row)]))
  );
}

function cellReader(column: Column): (row: number) => Cell {
  if (isNumeric(column)) {
    const {kind, values} = column;
    return (row) => (Number.isNaN(values[row]) ? null : kind === "time" ? new Date(values[row]) : values[row]);
  }
  const {kind, codes, dictionary} = column;
  const cells: Cell[] = kind === "boolean" ? dictionary.map((text) => text === "true") : dictionary;
  return (row) => (codes[row] < 0 ? null : cells[codes[row]]);
}
