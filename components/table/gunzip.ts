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

async function* unpacked(source: Source, {signal, onProgress}: WorkOptions): AsyncGenerator<Uint8Array> {
  const parts: Uint8Array[] = [];
  let ended = false;
  const stream = new Gunzip((part, last) => {
    if (part.length > 0) parts.push(part.slice());
    ended = last;
  });
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
  if (!ended) throw damaged(source.name);
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
