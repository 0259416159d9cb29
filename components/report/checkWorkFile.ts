import {readWorkFile} from "../learn/workFile.js";
import type {WorkFile} from "../learn/workFileSchema.js";
import {InputError} from "../table/inputError.js";
import {dataOf, isSealed} from "./workHtml.js";

export interface WorkVerdict {
  file: WorkFile;
  kind: "JSON" | "HTML";

  /** What was edited since the file was made, in words; null if nothing was. */
  edited: string | null;
}

/**
 * Checks a file of “Take my work with me”, JSON or HTML, against the sums in it.
 *
 * @throws {InputError} if it is something else, or damaged beyond reading
 */
export function checkWorkFile(text: string): WorkVerdict {
  const isHtml = /^\s*<(!doctype|html)/i.test(text.replace(/^\uFEFF/, ""));
  if (!isHtml) {
    const {file, intact} = readWorkFile(text);
    return {file, kind: "JSON", edited: intact ? null : dataEdited};
  }
  const data = dataOf(text);
  if (data === null) {
    throw new InputError({
      found: "a web page without the data of anyone’s work",
      expected: "a file made by “Take my work with me”",
      todo: "Ask its owner for the file as it was saved, JSON or HTML."
    });
  }
  const {file, intact} = readWorkFile(data);
  return {file, kind: "HTML", edited: !intact ? dataEdited : isSealed(text) ? null : textEdited};
}

const dataEdited = "the answers or counts in it were changed after it was made";
const textEdited = "its readable text was changed or saved anew; the data inside are as they were made";
