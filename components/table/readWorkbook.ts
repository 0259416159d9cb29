import {columnNames} from "./columnNames.js";
import {plural, quoteList} from "./findings.js";
import {InputError} from "./inputError.js";
import type {LooseTable} from "./readJson.js";
import {type Source, type WorkOptions, readAll} from "./source.js";
import {ValueBuilder} from "./valueBuilder.js";

/**
 * Reads one sheet of an Excel workbook: the named one, or the first. The first row that is not empty holds the names.
 * The library is loaded when a workbook comes, not before.
 *
 * @throws {InputError} if the workbook is damaged, or has no such sheet
 */
export async function readWorkbook(source: Source, options: WorkOptions & {sheet?: string} = {}): Promise<LooseTable> {
  const bytes = await readAll(source, options);
  const sheets = await readSheets(source.name, bytes);
  const names = sheets.map(({sheet}) => sheet);
  const chosen = options.sheet === undefined ? sheets[0] : sheets.find(({sheet}) => sheet === options.sheet);
  if (chosen === undefined) {
    throw new InputError({
      file: source.name,
      option: "sheet",
      found: options.sheet === undefined ? "no sheet" : `no sheet named ${JSON.stringify(options.sheet)}`,
      expected: names.length > 0 ? `one of ${quoteList(names, 20)}` : "a workbook with a sheet",
      todo: "Choose one of the sheets of the workbook."
    });
  }
  const table = toColumns(chosen.data);
  if (sheets.length > 1) {
    const message = `sheet ${JSON.stringify(chosen.sheet)} of ${plural(sheets.length, "sheet")}: ${quoteList(names, 20)}`;
    table.findings.push({severity: "note", message});
  }
  return table;
}

type Cell = unknown;

async function readSheets(file: string, bytes: Uint8Array): Promise<{sheet: string; data: Cell[][]}[]> {
  const {default: readXlsxFile} = await import("read-excel-file/universal");
  try {
    return (await readXlsxFile(bytes.slice().buffer as ArrayBuffer)) as {sheet: string; data: Cell[][]}[];
  } catch (cause) {
    const found = `a workbook that cannot be read (${String((cause as Error)?.message ?? cause).slice(0, 160)})`;
    const todo = "Open it in a spreadsheet program and save it as .xlsx or CSV.";
    throw new InputError({file, found, expected: "an Excel workbook (.xlsx) without a password", todo}, {cause});
  }
}

function toColumns(data: Cell[][]): LooseTable {
  const first = data.findIndex((row) => row.some((cell) => cell !== null && cell !== ""));
  if (first < 0) return {format: "xlsx", rows: 0, columns: [], findings: []};
  const width = Math.max(...data.slice(first, first + 1000).map(({length}) => length));
  const header = Array.from({length: width}, (_, i) => headerText(data[first][i]));
  const rows = data.slice(first + 1).filter((row) => row.some((cell) => cell !== null && cell !== ""));
  const {names, findings} = columnNames(header);
  const columns = names.map((name, i) => {
    const builder = new ValueBuilder(name, rows.length);
    for (const row of rows) builder.push(row[i]);
    return builder.finish();
  });
  return {format: "xlsx", rows: rows.length, columns, findings};
}

function headerText(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
