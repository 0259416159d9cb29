import {type WorkOf, type WorkType, workSchema} from "../learn/work.js";
import {type Storage, type Store, type StoreDefinition, openStorage} from "./storage.js";

/** What learners did, by the keys of learn/work.ts. */
export const workDefinition: StoreDefinition<WorkOf<WorkType>> = {name: "work", version: 1, schema: workSchema};

/** Every store of the site: what an import may bring. */
export const definitions: readonly StoreDefinition<unknown>[] = [workDefinition];

let opened: Promise<Storage> | undefined;

/** The person's own data on this machine, opened once for the page. */
export function ownData(): Promise<Storage> {
  opened ??= openStorage();
  return opened;
}

/** The learner's work. */
export async function workStore(): Promise<Store<WorkOf<WorkType>>> {
  return (await ownData()).store(workDefinition);
}
