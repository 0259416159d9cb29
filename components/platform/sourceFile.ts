import {type Source, blobSource} from "../table/source.js";

/** A file that a person chose or dropped, as a source; nothing is read before it is asked for. */
export function sourceFile(file: File): Source {
  return blobSource(file.name, file);
}
