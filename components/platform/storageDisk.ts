import {type DBSchema, type IDBPDatabase, openDB} from "idb";
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
  // The default durability may answer before the disk has it.
  const write = async () => (await connect()).transaction("records", "readwrite", {durability: "strict"});
  return {
    get: async (key) => (await connect()).get("records", key),
    all: async () => (await connect()).getAll("records"),
    async update(key, change) {
      const transaction = await write();
      try {
        const record = change(await transaction.store.get(key));
        transaction.store.put(record).catch(ignore);
        await transaction.done;
        return record;
      } catch (error) {
        abandon(transaction);
        throw error;
      }
    },
    async putAll(records) {
      const transaction = await write();
      try {
        for (const record of records) transaction.store.put(record).catch(ignore);
        await transaction.done;
      } catch (error) {
        abandon(transaction);
        throw error;
      }
    },
    async delete(key) {
      const transaction = await write();
      await Promise.all([transaction.store.delete(key), transaction.done]);
    },
    async clear() {
      const transaction = await write();
      await Promise.all([transaction.store.clear(), transaction.done]);
    }
  };
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
