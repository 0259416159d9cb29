import {isNumeric, type Table} from "../table/table.js";
import {readTable} from "../table/readTable.js";
import {bytesSource} from "../table/source.js";
import {type Report, serve, transferring} from "./worker.js";

export interface ReadInput {
  /** What the table is called. */
  name: string;

  /** The address of a table of this site. */
  address: string;
}

const api = {
  /** Reads a table; its columns move to the page without being copied. */
  async read({name, address}: ReadInput, report: Report): Promise<Table> {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`cannot load ${name}: ${response.status} ${response.statusText}`);
    const source = bytesSource(name, new Uint8Array(await response.arrayBuffer()));
    const {table} = await readTable(source, null, {onProgress: report});
    return transferring(table, table.columns.map(bufferOf));
  }
};

export type TableApi = typeof api;

function bufferOf(column: Table["columns"][number]): Transferable {
  return (isNumeric(column) ? column.values : column.codes).buffer as ArrayBuffer;
}

serve(api);
