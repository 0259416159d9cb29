import {findColumn, isNumeric, type Table} from "./table.js";

/**
 * What stands in a column for each unit, the first time it comes; units are numbered from 1 where no column names them.
 * Empty where a column is not there: this is for people to read, and stops nothing.
 */
export function unitTexts(table: Table, {unit, text}: {unit?: string; text: string}): Map<string, string> {
  const texts = new Map<string, string>();
  const [from, of] = [text, unit].map((name) => (name === undefined ? undefined : findColumn(table, name)));
  if (from === undefined || isNumeric(from) || (unit !== undefined && (of === undefined || isNumeric(of))))
    return texts;
  for (let row = 0; row < table.rows; row++) {
    const name = of === undefined || isNumeric(of) ? String(row + 1) : of.dictionary[of.codes[row]];
    const value = from.dictionary[from.codes[row]];
    if (name !== undefined && value !== undefined && !texts.has(name)) texts.set(name, value);
  }
  return texts;
}
