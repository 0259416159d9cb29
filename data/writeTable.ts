import {writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {type ColumnSource, parquetWriteBuffer} from "hyparquet-writer";

export interface TableColumn {
  name: string;

  /** INT32, DOUBLE, STRING or TIMESTAMP (dates, kept in milliseconds UTC); null marks a missing value. */
  type: "INT32" | "DOUBLE" | "STRING" | "TIMESTAMP";
  data: unknown[];

  /** Whether values change little from row to row, so that differences take less space than values. */
  sorted?: boolean;
}

/** Writes columns of equal length as one Parquet file below data/, and returns its size in bytes. */
export function writeTable(path: string, columns: readonly TableColumn[]): number {
  const columnData = columns.map(({name, type, data, sorted}): ColumnSource => {
    const nullable = data.some((value) => value === null);
    return {name, type, data, nullable, ...(sorted ? {encoding: "DELTA_BINARY_PACKED" as const} : {})};
  });
  const bytes = new Uint8Array(
    parquetWriteBuffer({columnData, rowGroupSize: 1_000_000, createdBy: "MLOps Fieldbook data/build.ts"})
  );
  writeFileSync(dataPath(path), bytes);
  console.log(`data/${path}: ${columns[0].data.length} rows, ${Math.ceil(bytes.length / 1000)} kB`);
  return bytes.length;
}

/** The absolute path of a file below data/. */
export function dataPath(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
