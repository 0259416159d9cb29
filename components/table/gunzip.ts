import {Gunzip} from "fflate";
import {type Spooler, keep} from "./decodeText.js";
import {InputError} from "./inputError.js";
import {type Source, type WorkOptions, sourceChunks} from "./source.js";

/**
 * The content of a gzip file, unpacked piece by piece; files of several members (as bgzip writes) are read whole.
 *
 * @throws {InputError} if the file is damaged or cut off
 */
export async function gunzip(source: Source, spooler: Spooler | null, options: WorkOptions = {}): Promise<Source> {
  return keep(source.name.replace(/\.gz$/i, ""), unpacked(source, options), spooler);
}

/** A header of ten bytes, an empty block of two, and checksum and length of four each; fflate is silent on less. */
const smallest = 18;

async function* unpacked(source: Source, {signal, onProgress}: WorkOptions): AsyncGenerator<Uint8Array> {
  const parts: Uint8Array[] = [];
  const stream = new Gunzip((part) => void parts.push(part.slice()));
  if (source.size < smallest) throw damaged(source.name);
  let done = 0;
  for await (const chunk of sourceChunks(source, 0, signal)) {
    done += chunk.length;
    try {
      stream.push(chunk.slice(), done >= source.size);
    } catch (cause) {
      throw damaged(source.name, cause);
    }
    yield* parts.splice(0);
    onProgress?.({done, total: source.size, stage: "unpacking"});
  }
}

function damaged(file: string, cause?: unknown): InputError {
  return new InputError(
    {
      file,
      found: "a gzip file that is damaged or cut off",
      expected: "a whole gzip file",
      todo: "Copy or download the file again, or unpack it first."
    },
    {cause}
  );
}
