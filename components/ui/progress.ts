import {element} from "../charts/element.js";
import {stopwatch} from "../platform/clock.js";
import type {Progress} from "../platform/worker.js";

export interface ProgressOptions {
  /** What is going on, for those who cannot see the bar: "Checking for drift". */
  label: string;

  /** Makes a button to cancel. */
  onCancel?: () => void;
}

export type ProgressView = HTMLElement & {
  /** Shows how far the work is; fits `onProgress` of a worker's run. */
  update(progress: Progress): void;
};

/** Stage, share done, time left and a button to cancel; stages are announced politely. */
export function progress({label, onCancel}: ProgressOptions): ProgressView {
  const stage = element("span", {class: "progress-stage", role: "status"}, label);
  const bar = element("progress", {class: "progress-bar", max: 1, "aria-label": label});
  const left = element("span", {class: "progress-left"});
  const cancel = element("button", {type: "button", class: "button", onclick: () => onCancel?.()}, "Cancel");
  const words = element("div", {class: "progress-words"}, stage, left);
  const root = element("div", {class: "progress"}, words, bar, onCancel ? cancel : null);
  let began = {stage: "", seconds: stopwatch()};
  const update = ({stage: name, done, total}: Progress) => {
    if (name !== began.stage) began = {stage: name, seconds: stopwatch()};
    if (stage.textContent !== name) stage.textContent = name;
    const share = total > 0 ? Math.min(1, done / total) : 0;
    if (total > 0) bar.value = share;
    else bar.removeAttribute("value");
    left.textContent = total > 0 ? `${Math.floor(100 * share)} %${timeLeft(share, began.seconds())}` : "";
  };
  return Object.assign(root, {update});
}

/** Says nothing in the first second, when a guess would be worth nothing. */
function timeLeft(share: number, seconds: number): string {
  if (share === 0 || share === 1 || seconds < 1) return "";
  const rest = (seconds * (1 - share)) / share;
  return rest < 90 ? `, about ${Math.max(1, Math.round(rest))} s left` : `, about ${Math.round(rest / 60)} min left`;
}
