import {type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB} from "idb";
import {InputError} from "../table/inputError.js";
import type {RecordKey, Records, StoredRecord} from "./storageRecords.js";

interface Schema extends DBSchema {
  records: {key: RecordKey; value: StoredRecord};
}

type Database = IDBPDatabase<Schema>;

// All stores share one object store, and each record carries the version of its shape: so a new version of the
// site needs no upgrade of the database, which an old tab would block.
const databaseVersion = 1;

/** Records in IndexedDB; null where the browser has none or blocks it. */
export async function diskRecords(name: string): Promise<Records | null> {
  let open: Promise<Database> | undefined;
  const connect = () =>
    (open ??= openDatabase(name, () => (open = undefined)).catch((error: unknown) => {
      open = undefined;
      throw error;
    }));
  try {
    if (typeof indexedDB === "undefined") return null;
    await (await connect()).count("records"); // private windows of some browsers open and then refuse
  } catch {
    return null;
  }
  const write = <T>(work: (transaction: Writing) => Promise<T>) => writeWhole(connect, work);
  return {
    get: async (key) => (await connect()).get("records", key),
    all: async () => (await connect()).getAll("records"),
    update: (key, change) =>
      write(async ({store}) => {
        const record = change(await store.get(key));
        store.put(record).catch(ignore);
        return record;
      }),
    putAll: (records, decide) =>
      write(async ({store}) => {
        const kept: StoredRecord[] = [];
        for (const record of records) {
          kept.push(decide(await store.get([record.store, record.key]), record));
          store.put(kept[kept.length - 1]).catch(ignore);
        }
        return kept;
      }),
    delete: (key) => write(async ({store}) => void store.delete(key).catch(ignore)),
    clear: () => write(async ({store}) => void store.clear().catch(ignore))
  };
}

type Writing = IDBPTransaction<Schema, ["records"], "readwrite">;

/** Does the work in one transaction, of which an error leaves nothing. */
async function writeWhole<T>(connect: () => Promise<Database>, work: (transaction: Writing) => Promise<T>): Promise<T> {
  // The default durability may answer before the disk has it.
  const transaction = (await connect()).transaction("records", "readwrite", {durability: "strict"});
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    abandon(transaction);
    throw isFull(error) ? full(error) : error;
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && error.name === "QuotaExceededError";
}

function full(cause: unknown): InputError {
  const problem = {
    found: "no room left for this site in the browser’s storage",
    expected: "room for a few more kilobytes",
    todo: "What was kept before is still there. Export it on the page “My work”, make room on this device, and try again."
  };
  return new InputError(problem, {cause});
}

function openDatabase(name: string, closed: () => void): Promise<Database> {
  return openDB<Schema>(name, databaseVersion, {
    upgrade: (database) => void database.createObjectStore("records", {keyPath: ["store", "key"]}),
    blocking(_current, _blocked, event) {
      // Another tab wants a newer database: let it, and connect anew when something is asked for.
      (event.target as IDBDatabase).close();
      closed();
    },
    terminated: closed
  });
}

function abandon(transaction: {abort(): void; done: Promise<void>}): void {
  transaction.done.catch(ignore);
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

// The transaction fails as a whole and says why; its single requests need not say it again.
function ignore(): void {}
