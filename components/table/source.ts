/** A file as bytes that can be read in pieces, wherever it lies. Readers take one; platform/ makes it of a path or a File. */
export interface Source {
  /** The name as the person knows it, for messages. */
  readonly name: string;

  /** In bytes. */
  readonly size: number;

  /** The bytes from start (included) to end (excluded); fewer at the end of the file. */
  read(start: number, end: number): Promise<Uint8Array>;

  /** In the page: the same bytes as a Blob, which an engine streams from without copying. */
  readonly blob?: Blob;

  /** In the shell: the path of a file with the same bytes. */
  readonly path?: string;

  /** Lets go of what the source holds, such as a temporary file. */
  close?(): Promise<void>;
}

export interface Progress {
  /** Bytes or rows done so far, in the same unit as total. */
  done: number;
  total: number;

  /** What is being done, such as "reading rows". */
  stage: string;
}

/** What every piece of long work takes: a way to tell how far it is, and a way to be stopped. */
export interface WorkOptions {
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

const chunkSize = 1 << 20;

/** A source of bytes that are in memory already. */
export function bytesSource(name: string, bytes: Uint8Array): Source {
  return {name, size: bytes.length, read: async (start, end) => bytes.subarray(start, end)};
}

/** A source of a Blob or File; nothing is read before it is asked for. */
export function blobSource(name: string, blob: Blob): Source {
  const read = async (start: number, end: number) => new Uint8Array(await blob.slice(start, end).arrayBuffer());
  return {name, size: blob.size, read, blob};
}

/** The bytes of a source from start to its end, in pieces of 1 MiB, checking the signal before each. */
export async function* sourceChunks(source: Source, start = 0, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  for (let at = start; at < source.size; at += chunkSize) {
    signal?.throwIfAborted();
    yield await source.read(at, Math.min(at + chunkSize, source.size));
  }
}

/** All bytes of a source in one array. */
export async function readAll(source: Source, {signal, onProgress}: WorkOptions = {}): Promise<Uint8Array> {
  const bytes = new Uint8Array(source.size);
  let done = 0;
  for await (const chunk of sourceChunks(source, 0, signal)) {
    bytes.set(chunk, done);
    done += chunk.length;
    onProgress?.({done, total: source.size, stage: "reading bytes"});
  }
  return bytes.subarray(0, done);
}
