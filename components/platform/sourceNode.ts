import {createWriteStream} from "node:fs";
import {type FileHandle, mkdtemp, open, rm, stat} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pipeline} from "node:stream/promises";
import {InputError} from "../table/inputError.js";
import type {Source} from "../table/source.js";

/**
 * A file as a source, or standard input for "-", which is kept in a temporary file so that it need not fit in memory.
 * Close it when done.
 *
 * @throws {InputError} if there is no such file or it cannot be read
 */
export async function sourceNode(path: string): Promise<Source> {
  if (path === "-") return spoolNode("standard input", process.stdin);
  try {
    if ((await stat(path)).isDirectory()) throw Object.assign(new Error(), {code: "EISDIR"});
    return await fileSource(path, path);
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

/** Keeps chunks in a temporary file, which goes away when the source is closed. */
export async function spoolNode(name: string, chunks: AsyncIterable<Uint8Array>): Promise<Source> {
  const folder = await mkdtemp(join(tmpdir(), "fieldbook-"));
  const forget = () => rm(folder, {recursive: true, force: true});
  try {
    const path = join(folder, "data");
    await pipeline(chunks, createWriteStream(path, {mode: 0o600}));
    return await fileSource(name, path, forget);
  } catch (error) {
    await forget();
    throw error;
  }
}

async function fileSource(name: string, path: string, forget?: () => Promise<void>): Promise<Source> {
  const handle = await open(path, "r");
  const {size} = await handle.stat();
  const close = async () => {
    await handle.close();
    await forget?.();
  };
  return {name, size, path, read: (start, end) => readPart(handle, start, Math.min(end, size)), close};
}

async function readPart(handle: FileHandle, start: number, end: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(Math.max(0, end - start));
  let done = 0;
  while (done < bytes.length) {
    const {bytesRead} = await handle.read(bytes, done, bytes.length - done, start + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}

function unreadable(path: string, cause: unknown): InputError {
  const found = reasons[(cause as NodeJS.ErrnoException).code ?? ""] ?? "a file that cannot be opened";
  const problem = {file: path, found, expected: "a file that can be read", todo: "Check the path and the permissions."};
  return new InputError(problem, {cause});
}

const reasons: Record<string, string> = {
  ENOENT: "no such file",
  EISDIR: "a folder",
  EACCES: "a file that may not be read",
  EPERM: "a file that may not be read"
};
