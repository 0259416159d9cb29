import {element} from "../../charts/element.js";
import {scopeNames} from "../../platform/sandbox/scopeNames.js";
import {details} from "../details.js";

/** What stands ready in learners' code, closed at first. */
export function scopeList(hasInput: boolean): HTMLElement {
  const input = hasInput ? [{call: "input", gives: "the data of this cell"}] : [];
  const entries = [...input, ...scopeNames].flatMap(({call, gives}) => [
    element("dt", {}, call),
    element("dd", {}, gives)
  ]);
  const words =
    "Beside the language itself, and await. The code runs apart from this page, without network or storage.";
  return details([element("p", {}, words), element("dl", {class: "code-names"}, ...entries)], "What stands ready here");
}
