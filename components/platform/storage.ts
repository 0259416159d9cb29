import {z} from "zod";
import {canonicalJson} from "../learn/canonicalJson.js";
import {InputError} from "../table/inputError.js";
import {ownDatabase} from "./ownDatabase.js";
import {diskRecords} from "./storageDisk.js";
import {type Records, type StoredRecord, memoryRecords} from "./storageRecords.js";

/** A named store: values of one shape, under keys of the caller's choice. */
export interface StoreDefinition<T> {
  name: string;

  /** Raised by one when the shape changes, together with a migration. */
  version: number;

  /** The shape of the values; they have to be plain JSON. */
  schema: z.ZodType<T>;

  /** By old version, the step to the next: `{1: (old) => new}` takes version 1 to 2. */
  migrations?: Record<number, (old: unknown) => unknown>;

  /** One value out of that here and that of a file which is taken in. By default, that of the file. */
  merge?(here: T, there: T): T;
}

export interface Store<T> {
  /** The value under a key, migrated; undefined if there is none. @throws {InputError} if it cannot be read */
  get(key: string): Promise<T | undefined>;
  set(key: string, value: T): Promise<void>;

  /** Replaces a value by a function of the old one, in one step that no other tab can come between. */
  update(key: string, change: (old: T | undefined) => T): Promise<T>;
  delete(key: string): Promise<void>;
  keys(): Promise<string[]>;

  /** All keys with their values, migrated; a value that cannot be read stays where it is and is left out. */
  entries(): Promise<[key: string, value: T][]>;
}

/** How many values of a file were new here, how many changed what was here, and how many were here already. */
export interface Imported {
  added: number;
  changed: number;
  same: number;
}

export interface Storage {
  store<T>(definition: StoreDefinition<T>): Store<T>;

  /** A sentence to show where nothing outlives the page; null where the browser keeps things. */
  readonly notice: string | null;

  /** Asks the browser not to clear the storage by itself; true if it agrees. */
  persist(): Promise<boolean>;

  /** Whether the browser has agreed to that already. */
  persisted(): Promise<boolean>;

  /** Everything in every store, as the text of one file. */
  exportAll(): Promise<string>;

  /** Takes in such a file: all of it or, if anything in it is wrong, nothing. Same keys are merged. */
  importAll(text: string, definitions: readonly StoreDefinition<unknown>[]): Promise<Imported>;

  /** Erases every value of every store. */
  eraseAll(): Promise<void>;

  /**
   * Calls back with "store/key" after a change in this tab or another one, and with "" after everything was erased;
   * returns a function that ends it.
   */
  onChange(listener: (name: string) => void): () => void;
}

/**
 * Opens the person's own data on this machine: IndexedDB, or memory with a notice where that is blocked.
 * A write is whole or absent, even if the browser dies in its middle.
 */
export async function openStorage(database = ownDatabase): Promise<Storage> {
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(database);
  const listeners = new Set<(name: string) => void>();
  const tell = (name: string) => listeners.forEach((listener) => listener(name));
  if (channel) channel.onmessage = ({data}) => tell(String(data));
  const changed = (name: string) => {
    tell(name);
    channel?.postMessage(name);
  };
  const disk = await diskRecords(database);
  const records = disk ?? memoryRecords();
  return {
    notice: disk
      ? null
      : "This browser keeps nothing for this site: what you set and write lasts until you close the page.",
    store: (definition) => openStore(records, definition, changed),
    persist: async () => (disk ? ((await navigator.storage?.persist?.()) ?? false) : false),
    persisted: async () => (disk ? ((await navigator.storage?.persisted?.()) ?? false) : false),
    exportAll: () => exportAll(records),
    importAll: (text, definitions) => importAll(records, text, {definitions, changed}),
    async eraseAll() {
      await records.clear();
      changed("");
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    }
  };
}

function openStore<T>(records: Records, definition: StoreDefinition<T>, changed: (name: string) => void): Store<T> {
  const {name, version} = definition;
  const pack = (key: string, value: T): StoredRecord => ({
    store: name,
    key,
    version,
    value: check(definition, key, value)
  });
  const put = async (key: string, change: (old: StoredRecord | undefined) => StoredRecord) => {
    const record = await records.update([name, key], change);
    changed(`${name}/${key}`);
    return record.value as T;
  };
  return {
    async get(key) {
      const record = await records.get([name, key]);
      return record && unpack(definition, record);
    },
    async set(key, value) {
      const record = pack(key, value);
      await put(key, (old) => {
        if (old && old.version > version) throw newer(definition, key);
        return record;
      });
    },
    update: (key, change) => put(key, (old) => pack(key, change(old && unpack(definition, old)))),
    async delete(key) {
      await records.delete([name, key]);
      changed(`${name}/${key}`);
    },
    async keys() {
      return (await records.all()).filter(({store}) => store === name).map(({key}) => key);
    },
    async entries() {
      const own = (await records.all()).filter(({store}) => store === name);
      return own.flatMap((record): [string, T][] => {
        const value = readable(definition, record);
        return value === undefined ? [] : [[record.key, value]];
      });
    }
  };
}

/** The value of a record in the shape of today. */
function unpack<T>(definition: StoreDefinition<T>, {key, version, value}: StoredRecord): T {
  if (version > definition.version) throw newer(definition, key);
  let migrated = value;
  for (let from = version; from < definition.version; from++) {
    const step = definition.migrations?.[from];
    if (step === undefined)
      throw new RangeError(`invalid migrations of ${definition.name}; none from version: ${from}`);
    migrated = step(migrated);
  }
  return check(definition, key, migrated);
}

function check<T>({name, schema}: StoreDefinition<T>, key: string, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const {path, message} = parsed.error.issues[0];
  throw new InputError({
    option: `${name}/${key}`,
    found: `a value that does not fit (${[...path, message].join(" ")})`,
    expected: `the shape of ${name}`,
    todo: "Export your data to keep what is there, then save this anew."
  });
}

function newer({name, version}: StoreDefinition<unknown>, key: string): InputError {
  return new InputError({
    option: `${name}/${key}`,
    found: "a value saved by a newer version of this site",
    expected: `version ${version} or older`,
    todo: "Reload the page in this tab to get the newer version."
  });
}

async function exportAll(records: Records): Promise<string> {
  return JSON.stringify({format: "fieldbook-data", version: 1, records: await records.all()}, null, 1);
}

interface ImportContext {
  definitions: readonly StoreDefinition<unknown>[];
  changed: (name: string) => void;
}

async function importAll(records: Records, text: string, {definitions, changed}: ImportContext): Promise<Imported> {
  const known = new Map(definitions.map((definition) => [definition.name, definition]));
  const checked = readExport(text).map((record) => {
    const definition = known.get(record.store);
    if (definition === undefined) throw badExport(`a store named “${record.store}”`, "a store that this site knows");
    return {...record, version: definition.version, value: unpack(definition, record)};
  });
  const imported: Imported = {added: 0, changed: 0, same: 0};
  const touched: StoredRecord[] = [];
  await records.putAll(checked, (old, record) => {
    const kept = merge(known.get(record.store) as StoreDefinition<unknown>, old, record);
    const how = old === undefined ? "added" : sameValue(old, kept) ? "same" : "changed";
    imported[how] += 1;
    if (how !== "same") touched.push(kept);
    return kept;
  });
  for (const {store, key} of touched) changed(`${store}/${key}`);
  return imported;
}

/** @throws {InputError} if what is here comes from a newer version of the site */
function merge(definition: StoreDefinition<unknown>, old: StoredRecord | undefined, record: StoredRecord) {
  if (old === undefined) return record;
  if (old.version > definition.version) throw newer(definition, record.key);
  const here = readable(definition, old);
  if (here === undefined || definition.merge === undefined) return record;
  return {...record, value: check(definition, record.key, definition.merge(here, record.value))};
}

/** The value of a record; undefined where it does not fit its shape. */
function readable<T>(definition: StoreDefinition<T>, record: StoredRecord): T | undefined {
  try {
    return unpack(definition, record);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function sameValue(old: StoredRecord, kept: StoredRecord): boolean {
  return old.version === kept.version && canonicalJson(old.value) === canonicalJson(kept.value);
}

function readExport(text: string): StoredRecord[] {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (cause) {
    throw badExport("text that is not JSON", "a file exported by this site", cause);
  }
  const parsed = exportSchema.safeParse(file);
  if (!parsed.success) throw badExport("another kind of file", "a file exported by this site", parsed.error);
  return parsed.data.records;
}

const exportSchema = z.object({
  format: z.literal("fieldbook-data"),
  version: z.literal(1),
  records: z.array(z.object({store: z.string(), key: z.string(), version: z.int().positive(), value: z.unknown()}))
});

function badExport(found: string, expected: string, cause?: unknown): InputError {
  return new InputError({found, expected, todo: "Choose a file that was exported here. Nothing was changed."}, {cause});
}
