import {CodeError} from "../../learn/codeError.js";
import type {Runners} from "../../learn/exercise.js";

/** What checks on a page run answers with. */
export function pageRunners(): Runners {
  const none = async () => {
    throw new CodeError("this page has nothing to run code with");
  };
  return {sql: none, call: none};
}
