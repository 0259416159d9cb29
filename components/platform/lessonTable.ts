import {gunzipSync, strFromU8} from "fflate";
import {type PackedTable, unpackTable} from "../table/packedTable.js";
import type {Table} from "../table/table.js";
import {exampleFile} from "./examples.js";

/**
 * Loads a small table that ships with the site for a lesson, such as "lessons/weather". It is packed JSON, so that
 * a lesson opens without a reader for Parquet.
 */
export async function lessonTable(name: string): Promise<Table> {
  const bytes = new Uint8Array(await exampleFile(`${name}.json.gz`));
  // Some hosts announce .gz as a content encoding, and the browser has unpacked it already.
  const text = strFromU8(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes);
  return unpackTable(name, JSON.parse(text) as PackedTable);
}
