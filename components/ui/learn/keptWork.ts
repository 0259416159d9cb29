import {type Work, type WorkOf, type WorkType, workKey, workSchema} from "../../learn/work.js";
import {now} from "../../platform/clock.js";
import {ownData, workStore} from "../../platform/ownData.js";
import {pagePath} from "./pagePath.js";

export {pagePath} from "./pagePath.js";

export interface KeptWork<T extends WorkType> {
  /** The work as it stands; undefined before there is any. */
  readonly current: WorkOf<T> | undefined;

  /** Writes a change in one step that no other tab can come between, and shows it; the time is set by itself. */
  update(change: (old: WorkOf<T> | undefined) => Untimed<WorkOf<T>>): Promise<void>;
}

/** Work without its times. */
export type Untimed<W> = W extends Work ? Omit<W, "first" | "last"> : never;

export interface KeptWorkOptions<T extends WorkType> {
  /** The piece's id on this page. */
  id: string;
  type: T;

  /** Called with what is kept: once it is read, after each change here, in another tab, by an import or an erasure. */
  show: (work: WorkOf<T> | undefined) => void;
}

/**
 * Ties a piece of the page to its record in the learner's own data. Until the record is read, root is busy. An
 * update that cannot be written is shown all the same, and lasts as long as the page.
 */
export function keptWork<T extends WorkType>(root: HTMLElement, {id, type, show}: KeptWorkOptions<T>): KeptWork<T> {
  const key = workKey(pagePath(), id);
  let current: WorkOf<T> | undefined;
  let writing = 0; // updates on the way: what is read meanwhile is older than what the piece shows
  const own = (work: Work | undefined) => (work?.type === type ? (work as WorkOf<T>) : undefined);
  const take = (work: Work | undefined) => {
    current = own(work);
    if (writing === 0) show(current);
  };
  const read = async () => take(await (await workStore()).get(key));
  root.setAttribute("aria-busy", "true");
  const ready = read()
    .catch((error: unknown) => {
      console.warn(`what was kept for ${key} cannot be read`, error);
      take(undefined);
    })
    .finally(() => root.removeAttribute("aria-busy"));
  void ready.then(async () => {
    (await ownData()).onChange((name) => {
      if (root.isConnected && (name === "" || name === `work/${key}`)) void read();
    });
  });
  return {
    get current() {
      return current;
    },
    async update(change) {
      writing += 1;
      const time = now();
      const timed = (old: WorkOf<T> | undefined): Work =>
        workSchema.parse({...change(old), first: old?.first ?? time, last: time});
      const write = async () => {
        await ready;
        return (await workStore()).update(key, (old) => timed(own(old)));
      };
      try {
        current = own(await write());
      } catch (error) {
        current = own(timed(current));
        throw error;
      } finally {
        writing -= 1;
        if (writing === 0) show(current);
      }
    }
  };
}
