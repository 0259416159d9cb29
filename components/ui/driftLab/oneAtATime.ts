import type {Progress} from "../../platform/worker.js";
import {progress} from "../progress.js";
import {say, showProblem} from "./labMessages.js";
import type {LabView} from "./labView.js";

export interface WorkOptions {
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
}

/** Runs one piece of work at a time, with its progress and a button to cancel; newer work ends the one before. */
export function oneAtATime(view: LabView) {
  let controller = new AbortController();
  return async (label: string, work: (options: WorkOptions) => Promise<void>): Promise<void> => {
    controller.abort(new DOMException("newer work", "AbortError"));
    const own = (controller = new AbortController());
    const bar = progress({label, onCancel: () => own.abort(new DOMException("cancelled", "AbortError"))});
    view.work.replaceChildren(bar);
    view.root.setAttribute("aria-busy", "true");
    say(view, "", {error: false});
    try {
      await work({signal: own.signal, onProgress: bar.update});
    } catch (error) {
      if (!own.signal.aborted) showProblem(view, error);
      else if (controller === own) say(view, "Cancelled. Your data and settings are still here.", {error: false});
    } finally {
      if (controller === own) {
        const focused = view.work.contains(document.activeElement);
        view.work.replaceChildren();
        if (focused) view.run.querySelector("button")?.focus(); // else the focus goes with the button to cancel
        view.root.removeAttribute("aria-busy");
      }
    }
  };
}
