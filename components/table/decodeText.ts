import type {Encoding} from "./detectEncoding.js";
import {type Source, type WorkOptions, blobSource, sourceChunks} from "./source.js";

/** Where derived bytes are kept: an engine that can, keeps them outside of JavaScript's memory. */
export interface Spooler {
  spool?(name: string, chunks: AsyncIterable<Uint8Array>): Promise<Source>;
}

/** The same text as UTF-8, in pieces; characters that the encoding does not know become U+FFFD. */
export async function decodeText(
  source: Source,
  encoding: Encoding,
  spooler: Spooler | null,
  options: WorkOptions = {}
): Promise<Source> {
  return keep(source.name, decoded(source, encoding, options), spooler);
}

/** Keeps chunks as a source, outside of memory where possible. */
export async function keep(name: string, chunks: AsyncIterable<Uint8Array>, spooler: Spooler | null): Promise<Source> {
  if (spooler?.spool) return spooler.spool(name, chunks);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of chunks) parts.push(chunk as Uint8Array<ArrayBuffer>);
  return blobSource(name, new Blob(parts));
}

async function* decoded(source: Source, encoding: Encoding, {signal, onProgress}: WorkOptions) {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  let done = 0;
  for await (const chunk of sourceChunks(source, 0, signal)) {
    yield encoder.encode(decoder.decode(chunk, {stream: true}));
    done += chunk.length;
    onProgress?.({done, total: source.size, stage: "decoding text"});
  }
  yield encoder.encode(decoder.decode());
}
