import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {isNumeric} from "../../components/table/table.js";
import {type Role, sampleTable} from "./sampleTable.js";

/** Which columns there are; for categories, their names. */
export interface ColumnList {
  numbers: string[];
  categories: Record<string, string[]>;
}

/** Writes both sides as one file of numbers or codes for each column, which every language reads at once. */
export function writeColumns(folder: string, rows: number): ColumnList {
  const list: ColumnList = {numbers: [], categories: {}};
  for (const role of ["reference", "current"] as const) {
    for (const column of sampleTable(role, rows).columns) {
      writeFileSync(columnFile(folder, role, column.name), isNumeric(column) ? column.values : column.codes);
      if (!isNumeric(column)) list.categories[column.name] = column.dictionary;
      else if (role === "reference") list.numbers.push(column.name);
    }
  }
  writeFileSync(join(folder, "columns.json"), JSON.stringify(list));
  return list;
}

export function columnFile(folder: string, role: Role, name: string): string {
  return join(folder, `${role}-${name}.bin`);
}
