import {type DataType, Type, tableFromIPC} from "@uwdata/flechette";
import {InputError} from "./inputError.js";
import type {LooseTable} from "./readJson.js";
import {type Source, type WorkOptions, readAll} from "./source.js";
import {ValueBuilder} from "./valueBuilder.js";

/**
 * Reads an Arrow IPC file (Feather version 2) or stream.
 *
 * @throws {InputError} if the file is damaged or its buffers are compressed
 */
export async function readArrow(source: Source, options: WorkOptions = {}): Promise<LooseTable> {
  const bytes = await readAll(source, options);
  try {
    return read(bytes, options.signal);
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    const found = `an Arrow file that cannot be read (${String((cause as Error)?.message ?? cause).slice(0, 160)})`;
    const todo =
      'Write it again without compression (in pandas: to_feather(path, compression="uncompressed")), or as Parquet.';
    throw new InputError({file: source.name, found, expected: "a whole Arrow IPC file or stream", todo}, {cause});
  }
}

function read(bytes: Uint8Array, signal?: AbortSignal): LooseTable {
  const {schema, children, numRows} = tableFromIPC(bytes);
  const columns = schema.fields.map(({name, type}, index) => {
    signal?.throwIfAborted();
    const builder = new ValueBuilder(name, numRows, isTime(type));
    const values = children[index].toArray();
    if (ArrayBuffer.isView(values) && !(values instanceof BigInt64Array || values instanceof BigUint64Array)) {
      builder.pushNumbers(values as unknown as ArrayLike<number>);
    } else for (const value of values) builder.push(value);
    return builder.finish();
  });
  return {format: "arrow", rows: numRows, columns, findings: []};
}

/** Dates and timestamps come as milliseconds since 1970 UTC. */
function isTime(type: DataType): boolean {
  const inner = type.typeId === Type.Dictionary ? (type as {dictionary: DataType}).dictionary : type;
  return inner.typeId === Type.Date || inner.typeId === Type.Timestamp;
}
