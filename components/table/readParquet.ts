import {type AsyncBuffer, parquetMetadataAsync, parquetScan, parquetSchema} from "hyparquet";
import {compressors} from "hyparquet-compressors";
import type {Finding} from "./findings.js";
import {InputError} from "./inputError.js";
import type {LooseTable} from "./readJson.js";
import type {Source, WorkOptions} from "./source.js";
import {ValueBuilder} from "./valueBuilder.js";

type SchemaElement = ReturnType<typeof parquetSchema>["element"];

/** Times come as milliseconds since 1970 UTC. */
const parsers = {
  timestampFromMilliseconds: (value: bigint) => Number(value),
  timestampFromMicroseconds: (value: bigint) => Number(value) / 1000,
  timestampFromNanoseconds: (value: bigint) => Number(value) / 1e6,
  dateFromDays: (days: number) => days * 86_400_000
};

/**
 * Reads a Parquet file, row group by row group and column by column.
 *
 * @throws {InputError} if the file is damaged or written in a way that is not supported
 */
export async function readParquet(source: Source, options: WorkOptions = {}): Promise<LooseTable> {
  try {
    return await read(source, options);
  } catch (cause) {
    if (cause instanceof InputError || options.signal?.aborted) throw cause;
    const found = `a Parquet file that cannot be read (${String((cause as Error)?.message ?? cause).slice(0, 160)})`;
    const todo = "Copy the file again, or write it anew with Snappy or Zstandard compression and no encryption.";
    throw new InputError({file: source.name, found, expected: "a whole Parquet file", todo}, {cause});
  }
}

async function read(source: Source, {signal, onProgress}: WorkOptions): Promise<LooseTable> {
  const file: AsyncBuffer = {
    byteLength: source.size,
    slice: async (start, end = source.size) => {
      const bytes = await source.read(start < 0 ? source.size + start : start, end);
      return bytes.slice().buffer as ArrayBuffer;
    }
  };
  const metadata = await parquetMetadataAsync(file);
  const rows = Number(metadata.num_rows);
  const {children} = parquetSchema(metadata);
  const findings: Finding[] = children
    .filter(({children}) => children.length > 0)
    .map(({element}) => ({severity: "note", message: "nested values are kept as JSON text", column: element.name}));
  const builders = children.map(({element}) => new ValueBuilder(element.name, rows, isTime(element)));
  if (rows > 0) {
    const scan = await parquetScan({file, metadata, compressors, parsers, geoparquet: false});
    let done = 0;
    const total = scan.ranges.length * builders.length;
    for (const {rowStart, rowEnd} of scan.ranges) {
      for (const builder of builders) {
        signal?.throwIfAborted();
        pushAll(builder, await scan.readColumn({column: builder.name, rowStart, rowEnd}));
        onProgress?.({done: ++done, total, stage: "reading columns"});
      }
    }
  }
  return {format: "parquet", rows, columns: builders.map((builder) => builder.finish()), findings};
}

function pushAll(builder: ValueBuilder, values: ArrayLike<unknown>): void {
  if (values instanceof Float64Array || values instanceof Float32Array || values instanceof Int32Array) {
    builder.pushNumbers(values);
  } else for (let i = 0; i < values.length; i++) builder.push(values[i]);
}

function isTime({type, converted_type: converted, logical_type: logical}: SchemaElement): boolean {
  return (
    type === "INT96" ||
    converted === "DATE" ||
    converted === "TIMESTAMP_MILLIS" ||
    converted === "TIMESTAMP_MICROS" ||
    logical?.type === "DATE" ||
    logical?.type === "TIMESTAMP"
  );
}
