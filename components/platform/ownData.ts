import {type CardSettings, cardSettingsSchema} from "../learn/cards/cardSettings.js";
import {type CardState, cardStateSchema} from "../learn/cards/cardState.js";
import {mergeWork} from "../learn/mergeWork.js";
import {type Work, workSchema} from "../learn/work.js";
import {askToKeep} from "./askToKeep.js";
import {type Storage, type Store, type StoreDefinition, openStorage} from "./storage.js";

/** What learners did, by the keys of learn/work.ts. */
export const workDefinition: StoreDefinition<Work> = {name: "work", version: 1, schema: workSchema, merge: mergeWork};

/** What is known about the learner's memory of each flash card, by the id of the card. */
export const cardsDefinition: StoreDefinition<CardState> = {
  name: "cards",
  version: 1,
  schema: cardStateSchema,
  merge: (here, there) => ((there.last ?? -1) > (here.last ?? -1) ? there : here)
};

/** How the learner wants the cards; one value, under the key "settings". */
export const cardSettingsDefinition: StoreDefinition<CardSettings> = {
  name: "card-settings",
  version: 1,
  schema: cardSettingsSchema,
  merge: (here) => here
};

/** Every store of the site: what an import may bring. */
export const definitions: readonly StoreDefinition<unknown>[] = [
  workDefinition,
  cardsDefinition,
  cardSettingsDefinition
];

let opened: Promise<Storage> | undefined;

/** The person's own data on this machine, opened once for the page. */
export function ownData(): Promise<Storage> {
  opened ??= openStorage();
  return opened;
}

/** The learner's work. The first answer that is kept asks the browser not to clear the storage by itself. */
export async function workStore(): Promise<Store<Work>> {
  const storage = await ownData();
  const store = storage.store(workDefinition);
  return {
    ...store,
    async set(key, value) {
      await store.set(key, value);
      void askToKeep(storage, store);
    },
    async update(key, change) {
      const work = await store.update(key, change);
      void askToKeep(storage, store);
      return work;
    }
  };
}

/** Erases everything that this site keeps in this browser, on this page and in its storage. */
export async function eraseEverything(): Promise<void> {
  await (await ownData()).eraseAll();
  try {
    const own = Object.keys(localStorage).filter((key) => key.startsWith("fieldbook"));
    own.forEach((key) => localStorage.removeItem(key));
  } catch {
    // Where storage is blocked, there is nothing to remove.
  }
}
