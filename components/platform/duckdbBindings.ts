import {type Table as ArrowTable, tableFromIPC} from "@uwdata/flechette";

/** What we use of duckdb-wasm; its worker and its blocking build both have it, one with promises. */
export interface WasmBindings {
  connectInternal(): Promise<number> | number;
  disconnect(connection: number): Promise<void> | void;
  runQuery(connection: number, sql: string): Promise<Uint8Array> | Uint8Array;
  startPendingQuery(connection: number, sql: string, stream: boolean): MaybeBytes;
  pollPendingQuery(connection: number): MaybeBytes;
  cancelPendingQuery(connection: number): Promise<boolean> | boolean;
  fetchQueryResults(connection: number): MaybeBytes;
}

/** What a database for learners needs besides. */
export interface LearnersBindings extends WasmBindings {
  insertArrowFromIPCStream(
    connection: number,
    bytes: Uint8Array,
    options: {name: string; schema: string; create: boolean}
  ): Promise<void> | void;
  terminate(): Promise<void> | void;
}

type MaybeBytes = Promise<Uint8Array | null> | Uint8Array | null;

/**
 * Runs a statement piece by piece, so that it can be stopped between two of them; gives its batches, the first of
 * which has the columns and no rows.
 */
export async function* sendQuery(
  bindings: WasmBindings,
  connection: number,
  sql: string,
  signal?: AbortSignal
): AsyncGenerator<ArrowTable> {
  let header = await bindings.startPendingQuery(connection, sql, true);
  while (header === null) {
    await stopIfAborted(bindings, connection, signal);
    header = await bindings.pollPendingQuery(connection);
  }
  yield tableFromIPC(header);
  for (;;) {
    await stopIfAborted(bindings, connection, signal);
    const batch = await bindings.fetchQueryResults(connection);
    if (batch === null) continue; // still at work
    if (batch.length === 0) return;
    yield tableFromIPC([header, batch]);
  }
}

async function stopIfAborted(bindings: WasmBindings, connection: number, signal?: AbortSignal): Promise<void> {
  if (!signal?.aborted) return;
  await bindings.cancelPendingQuery(connection);
  signal.throwIfAborted();
}
