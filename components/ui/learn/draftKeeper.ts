const rest = 400; // milliseconds without a change after which a draft is written

export interface DraftKeeper {
  /** A change is not written yet. */
  readonly pending: boolean;

  /** Writes after a rest, and at once when the page is left. */
  changed(): void;

  /** Writes now what is pending. */
  flush(): void;

  /** Forgets what is pending: it is written in another way, or taken back. */
  drop(): void;
}

/** Writes what a person works on as they go, without a write at every key. */
export function draftKeeper(root: HTMLElement, write: () => void): DraftKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const drop = () => {
    clearTimeout(timer);
    timer = undefined;
    removeEventListener("pagehide", flush);
    document.removeEventListener("visibilitychange", hidden);
  };
  const flush = () => {
    if (timer === undefined) return;
    drop();
    if (root.isConnected) write();
  };
  const hidden = () => document.visibilityState === "hidden" && flush();
  return {
    get pending() {
      return timer !== undefined;
    },
    changed() {
      drop();
      timer = setTimeout(flush, rest);
      addEventListener("pagehide", flush);
      document.addEventListener("visibilitychange", hidden); // a phone may end a page without hiding it first
    },
    flush,
    drop
  };
}
