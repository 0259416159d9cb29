import type {Work} from "../learn/work.js";
import type {Storage, Store} from "./storage.js";

let asked = false;

/**
 * Asks the browser to keep the storage when the very first answer has been written. Not before, since some browsers
 * put the question to the reader, and not again.
 */
export async function askToKeep(storage: Pick<Storage, "persist">, store: Pick<Store<Work>, "entries">): Promise<void> {
  if (asked) return;
  try {
    const answers = (await store.entries()).filter(([, {type}]) => type !== "page" && type !== "section");
    if (answers.length > 0) asked = true;
    if (answers.length === 1) await storage.persist();
  } catch {
    // The work is written; only the browser's promise is missing.
  }
}
