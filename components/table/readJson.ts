import type {Finding} from "./findings.js";
import type {LooseColumn} from "./finishColumn.js";
import {InputError} from "./inputError.js";
import {type Source, type WorkOptions, readAll, sourceChunks} from "./source.js";
import {ValueBuilder} from "./valueBuilder.js";

/** Columns as a reader found them. */
export interface LooseTable {
  format: string;
  rows: number;
  columns: LooseColumn[];
  findings: Finding[];
}

/** The longest text that is parsed as one JSON value: engines hold strings of about 500 million characters at most. */
const mostBytes = 400_000_000;

/** Whether UTF-8 text starts like an array of JSON objects, or like JSON objects one a line. */
export function detectJson(head: Uint8Array): "json" | "ndjson" | null {
  const text = new TextDecoder().decode(head.subarray(0, 4096)).trimStart();
  if (/^\[\s*(?:[{[\]"\d-]|null|true|false|$)/.test(text) && !/^\[[^\]{]*\]\s*[,;\t|]/.test(text)) return "json";
  if (!/^\{\s*["}]/.test(text)) return null;
  const [line] = text.split(/\r?\n/, 1);
  try {
    JSON.parse(line);
    return text.slice(line.length).trim() === "" && head.length <= 4096 ? "ndjson" : "ndjson";
  } catch {
    return line.length >= 4000 ? "ndjson" : "json";
  }
}

/**
 * Reads a JSON array of objects; columns are the keys in the order in which they first come, nested values are texts.
 *
 * @throws {InputError} if the text is no such array
 */
export async function readJson(source: Source, options: WorkOptions = {}): Promise<LooseTable> {
  if (source.size > mostBytes) {
    throw problem(
      source.name,
      "a JSON array of more than 400 MB",
      "Save the rows as NDJSON, one object a line, or Parquet."
    );
  }
  const rows = parse(source.name, new TextDecoder().decode(await readAll(source, options)));
  if (!Array.isArray(rows)) throw problem(source.name, "a single JSON value", notRows);
  const table = new ObjectRows(source.name);
  rows.forEach((row: unknown, i) => table.push(row, i + 1, "item"));
  return table.finish("json");
}

/**
 * Reads JSON objects, one a line; blank lines are passed over.
 *
 * @throws {InputError} if a line is no JSON object, naming the line
 */
export async function readNdjson(source: Source, {signal, onProgress}: WorkOptions = {}): Promise<LooseTable> {
  const table = new ObjectRows(source.name);
  const decoder = new TextDecoder();
  let [line, done, rest] = [0, 0, ""];
  const push = (text: string) => {
    line++;
    if (text.trim() !== "") table.push(parse(source.name, text, line), line, "line");
  };
  for await (const chunk of sourceChunks(source, 0, signal)) {
    const lines = (rest + decoder.decode(chunk, {stream: true})).split("\n");
    rest = lines.pop() ?? "";
    lines.forEach(push);
    done += chunk.length;
    onProgress?.({done, total: source.size, stage: "reading rows"});
  }
  push(rest + decoder.decode());
  return table.finish("ndjson");
}

const notRows = 'Give an array of objects, such as [{"age": 31}, {"age": 44}], or one object a line.';

/** Turns objects into columns. */
export class ObjectRows {
  private readonly columns = new Map<string, ValueBuilder>();
  private rows = 0;
  private nested = new Set<string>();

  constructor(private readonly file: string) {}

  push(row: unknown, number: number, unit: "item" | "line"): void {
    if (row === null || typeof row !== "object" || Array.isArray(row)) {
      throw problem(
        this.file,
        `${unit} ${number} is ${describe(row)}, not an object`,
        notRows,
        unit === "line" ? number : undefined
      );
    }
    for (const [name, value] of Object.entries(row)) {
      let column = this.columns.get(name);
      if (column === undefined) this.columns.set(name, (column = new ValueBuilder(name, 1024)));
      column.fill(this.rows);
      column.push(value);
      if (value !== null && typeof value === "object") this.nested.add(name);
    }
    this.rows++;
  }

  finish(format: string): LooseTable {
    const columns = [...this.columns.values()];
    for (const column of columns) column.fill(this.rows);
    const findings = [...this.nested].map((name): Finding => {
      return {severity: "note", message: "nested values are kept as JSON text", column: name};
    });
    return {format, rows: this.rows, columns: columns.map((column) => column.finish()), findings};
  }
}

function parse(file: string, text: string, row?: number): unknown {
  try {
    return JSON.parse(text.startsWith("\ufeff") ? text.slice(1) : text);
  } catch (cause) {
    const found = `text that is no JSON (${(cause as Error).message.slice(0, 120)})`;
    throw problem(file, found, "Check that the file was written to its end, and by a JSON library.", row);
  }
}

function describe(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "an array" : `a ${typeof value}`;
}

function problem(file: string, found: string, todo: string, row?: number): InputError {
  return new InputError({file, row, found, expected: "a JSON array of objects, or one JSON object a line", todo});
}
