import {type Json, asJson, sameJson} from "../../learn/attempt.js";
import {type Input, dispatchInput} from "../field.js";
import {draftKeeper} from "./draftKeeper.js";
import {keptWork} from "./keptWork.js";
import {saveWork} from "./saveWork.js";

export interface KeptInputOptions {
  /** Unique on its page and never changed: the value is kept under it. */
  id: string;

  /** What it is called among the learner's work. */
  title: string;
}

/** Keeps what is put into an input over reloads and shows what another tab puts in; the value has to be plain JSON. */
export function keptInput<T extends Json>(input: Input<T>, {id, title}: KeptInputOptions): Input<T> {
  const original = asJson(input.value);
  const take = (value: Json) => {
    if (keeper.pending || sameJson(value, asJson(input.value))) return;
    input.value = value as T;
    dispatchInput(input);
  };
  const keeper = draftKeeper(input, () => {
    const value = asJson(input.value);
    saveWork(
      input,
      kept.update(() => ({type: "labels", title, value}))
    );
  });
  const kept = keptWork(input, {
    id,
    type: "labels",
    show: (work) => take(work === undefined ? original : work.value)
  });
  input.addEventListener("input", () => {
    if (!sameJson(kept.current?.value ?? original, asJson(input.value))) keeper.changed();
  });
  return input;
}
