import type {Table} from "../table/table.js";
import {exampleFile} from "./examples.js";
import {parquetTable} from "./parquetTable.js";

/**
 * Reads a small table that ships with the site, such as "weather/weather.parquet", without the engine that
 * large files need, so that a lesson opens fast.
 */
export async function exampleTable(file: string): Promise<Table> {
  return parquetTable(file, await exampleFile(file));
}
