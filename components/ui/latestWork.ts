import type {Progress} from "../platform/worker.js";
import {progress} from "./progress.js";

export interface WorkOptions {
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
}

export interface WorkPlaces {
  /** Busy while something is done. */
  root: HTMLElement;

  /** Where the progress stands. */
  work: HTMLElement;

  /** Takes the focus from the button to cancel, which goes away. */
  lead: () => void;

  /** Told before each piece. */
  begun?: () => void;
  failed: (error: unknown) => void;
  cancelled: () => void;
}

/** Runs one piece of work at a time, with its progress and a button to cancel; newer work ends the one before. */
export function latestWork({root, work, lead, begun, failed, cancelled}: WorkPlaces) {
  let controller = new AbortController();
  return async (label: string, piece: (options: WorkOptions) => Promise<void>): Promise<void> => {
    controller.abort(new DOMException("newer work", "AbortError"));
    const own = (controller = new AbortController());
    const bar = progress({label, onCancel: () => own.abort(new DOMException("cancelled", "AbortError"))});
    work.replaceChildren(bar);
    root.setAttribute("aria-busy", "true");
    begun?.();
    try {
      await piece({signal: own.signal, onProgress: bar.update});
    } catch (error) {
      if (!own.signal.aborted) failed(error);
      else if (controller === own) cancelled();
    } finally {
      if (controller === own) {
        const focused = work.contains(document.activeElement);
        work.replaceChildren();
        if (focused) lead();
        root.removeAttribute("aria-busy");
      }
    }
  };
}
