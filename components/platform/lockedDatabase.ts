import {CodeError} from "../learn/codeError.js";
import {sqlError} from "../learn/sqlError.js";
import type {Table} from "../table/table.js";
import type {LearnersBindings} from "./duckdbBindings.js";
import {type QueryAnswer, type QueryOptions, lockDatabase, queryLocked} from "./lockedSession.js";

/** A database that learners can ask anything, and can neither change nor leave. */
export interface LearnersDatabase {
  readonly tables: readonly Table[];

  /**
   * The result of one reading statement.
   *
   * @throws {CodeError} if it fails, with the place in the text
   * @throws the signal's reason once that is aborted
   */
  query(sql: string, options?: QueryOptions): Promise<QueryAnswer>;

  /** Ends the engine and what runs in it; the next query would start another. */
  close(): Promise<void>;
}

interface Running {
  bindings: LearnersBindings;

  /** Never resolves; rejects when the engine is ended under its queries. */
  ended: Promise<never>;
  end: (reason: unknown) => void;
}

/** How long a query has to heed a stop before its engine is ended, in milliseconds. */
const patience = 1500;

/** Opens an engine when first asked; a query that heeds no stop, or an engine that dies, costs a fresh one. */
export function lockedDatabase(open: () => Promise<LearnersBindings>, tables: readonly Table[]): LearnersDatabase {
  const names = tables.map(({name}) => name);
  const double = names.find((name, i) => names.findIndex((other) => sameName(other, name)) < i);
  if (double !== undefined) throw new RangeError(`invalid tables; two of one name: ${double}`);
  let running: Promise<Running> | null = null;
  const started = () => {
    running ??= start(open, tables).catch((cause) => {
      running = null;
      throw new CodeError(`The database cannot be opened: ${String((cause as Error)?.message ?? cause)}`);
    });
    return running;
  };
  const stop = async (reason: unknown) => {
    const last = running;
    running = null;
    const ending = await last?.catch(() => null);
    ending?.end(reason);
    await ending?.bindings.terminate();
  };
  const query = async (sql: string, options: QueryOptions = {}) => {
    const {bindings, ended} = await untilAborted(started(), options.signal);
    const known = new Map([...tables, ...(options.tables ?? [])].map((table) => [table.name, columnNames(table)]));
    const heeded = stopWhenDeaf(options.signal, stop);
    try {
      return await Promise.race([queryLocked(bindings, sql, options), ended]);
    } catch (error) {
      options.signal?.throwIfAborted();
      throw await toCodeError(error, {sql, tables: known, stop});
    } finally {
      heeded();
    }
  };
  return {tables, query, close: () => stop(new CodeError("The database was closed."))};
}

async function start(open: () => Promise<LearnersBindings>, tables: readonly Table[]): Promise<Running> {
  const bindings = await open();
  let end: Running["end"] = () => {};
  const ended = new Promise<never>((_, reject) => (end = reject));
  ended.catch(() => {});
  try {
    await lockDatabase(bindings, tables);
  } catch (error) {
    await bindings.terminate();
    throw error;
  }
  return {bindings, ended, end};
}

/** Ends the engine if, after an abort, its query goes on; returns what says that it is over. */
function stopWhenDeaf(signal: AbortSignal | undefined, stop: (reason: unknown) => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const aborted = () => {
    timer = setTimeout(
      () => void stop(new CodeError(`${restarted} because another query could not be stopped.`)),
      patience
    );
  };
  signal?.addEventListener("abort", aborted, {once: true});
  return () => {
    signal?.removeEventListener("abort", aborted);
    clearTimeout(timer);
  };
}

const restarted = "The database was started again, with its tables as they were,";

async function toCodeError(
  error: unknown,
  {
    sql,
    tables,
    stop
  }: {sql: string; tables: ReadonlyMap<string, readonly string[]>; stop: (reason: unknown) => Promise<void>}
): Promise<CodeError> {
  if (error instanceof CodeError) return error;
  const said = error instanceof Error ? error.message : String(error);
  if (ownError.test(said) && !fatal.test(said)) return sqlError(said, {sql, tables});
  await stop(new CodeError(`${restarted} because another query broke it.`));
  return new CodeError(`${restarted} because this query broke it, most likely by its need of memory. (${said})`);
}

/** How DuckDB's own messages begin; any other comes from the machine below it. */
const ownError = /^(?:Error: )?(?:[A-Z][\w ]* Error:|\{"exception_type")/;
const fatal = /^(?:Error: )?(?:\{"exception_type":")?(?:INTERNAL|FATAL|Internal|Fatal)/;

function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const aborted = () => reject(signal.reason);
    signal.addEventListener("abort", aborted, {once: true});
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", aborted));
  });
}

function columnNames({columns}: Table): string[] {
  return columns.map(({name}) => name);
}

/** Names of tables are the same in any case of their letters. */
function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
