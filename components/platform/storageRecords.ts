/** One value with its place and the version of its shape. */
export interface StoredRecord {
  store: string;
  key: string;
  version: number;
  value?: unknown;
}

/** The record to keep of the one that is there and the one that comes. */
export type Decide = (old: StoredRecord | undefined, record: StoredRecord) => StoredRecord;

export type RecordKey = [store: string, key: string];

/** Where records are kept. Each call is one transaction: it happens whole or not at all. */
export interface Records {
  get(key: RecordKey): Promise<StoredRecord | undefined>;

  /** Reads and writes in one step; an error in change leaves everything as it was. */
  update(key: RecordKey, change: (old: StoredRecord | undefined) => StoredRecord): Promise<StoredRecord>;

  /** Reads and writes each of the records in one step for all: what decide makes of the old one and the new one. */
  putAll(records: readonly StoredRecord[], decide: Decide): Promise<StoredRecord[]>;
  delete(key: RecordKey): Promise<void>;
  clear(): Promise<void>;
  all(): Promise<StoredRecord[]>;
}

/** Records that live as long as the page. */
export function memoryRecords(): Records {
  const records = new Map<string, StoredRecord>();
  const id = (key: RecordKey) => JSON.stringify(key);
  const put = (record: StoredRecord) => void records.set(id([record.store, record.key]), structuredClone(record));
  return {
    get: async (key) => structuredClone(records.get(id(key))),
    async update(key, change) {
      const record = change(structuredClone(records.get(id(key))));
      put(record);
      return record;
    },
    async putAll(list, decide) {
      // All are decided before any is written, since deciding may fail.
      const kept = list.map((record) => decide(structuredClone(records.get(id([record.store, record.key]))), record));
      kept.forEach(put);
      return kept;
    },
    delete: async (key) => void records.delete(id(key)),
    clear: async () => records.clear(),
    all: async () => structuredClone([...records.values()])
  };
}
