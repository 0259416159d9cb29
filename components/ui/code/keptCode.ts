import type {Query} from "../../learn/query.js";
import {draftKeeper} from "../learn/draftKeeper.js";
import {keptWork} from "../learn/keptWork.js";
import {saveWork} from "../learn/saveWork.js";

export interface KeptCodeOptions {
  /** The piece's id on this page. */
  id: string;

  /** What the code does, for lists of one's work. */
  title: string;

  /** The text where nothing is kept. */
  original: string;

  /** The text as it stands. */
  read: () => string;

  /** What the text asks as controls have set it; undefined where it was written. */
  query?: () => Query | undefined;

  /** Shows a text that was kept, or that another tab has written, and the query if controls have set it. */
  show: (text: string, query?: Query) => void;

  /** Called once, after what was kept is shown. */
  ready?: () => void;
}

export interface KeptCode {
  /** Keeps the text after a rest. */
  changed(): void;

  /** Keeps now what is pending. */
  flush(): void;
}

/**
 * Keeps the text of a cell over reloads, and follows another tab. While the reader is in the cell its text is theirs:
 * what another tab has written then comes once they have left it, unless they wrote too.
 */
export function keptCode(
  root: HTMLElement,
  {id, title, original, read, query, show, ready}: KeptCodeOptions
): KeptCode {
  let first = true;
  let waiting = false;
  const theirs = () => kept.current?.text ?? original;
  const drafts = draftKeeper(root, () => {
    const set = query?.();
    const work = {type: "code", title, text: read(), ...(set && {query: set})} as const;
    saveWork(
      root,
      kept.update(() => work)
    );
  });
  const kept = keptWork(root, {
    id,
    type: "code",
    show() {
      if (drafts.pending) waiting = false;
      else if (first || !root.contains(document.activeElement)) show(theirs(), kept.current?.query);
      else waiting = theirs() !== read();
      if (first) ready?.();
      first = false;
    }
  });
  root.addEventListener("focusout", ({relatedTarget}) => {
    if (relatedTarget instanceof Node && root.contains(relatedTarget)) return;
    if (waiting && !drafts.pending) show(theirs(), kept.current?.query);
    waiting = false;
    drafts.flush();
  });
  return {changed: drafts.changed, flush: drafts.flush};
}
