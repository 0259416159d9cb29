import type {Engine} from "./engine.js";
import {type ReadOptions, readTable, type TableReading} from "./readTable.js";
import type {Source} from "./source.js";

/**
 * Reads a table in which every cell is the text that the file holds, for labels and names: "007" stays as it is, and
 * so do "yes" and "no". The kinds are those that the texts look like.
 *
 * @throws {InputError} if the file is empty, damaged or no table
 */
export async function readAsWritten(
  source: Source,
  engine: Engine | null,
  options: Omit<ReadOptions, "kinds"> = {}
): Promise<TableReading> {
  const reading = await readTable(source, engine, options);
  const kinds = Object.fromEntries(reading.table.columns.map(({name}) => [name, "text"] as const));
  const {table, findings} = await readTable(source, engine, {...options, kinds});
  return {...reading, table, findings};
}
