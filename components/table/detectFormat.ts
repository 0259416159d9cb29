import {InputError} from "./inputError.js";

/** The formats told apart by the first bytes of a file; "text" is delimited text or JSON, told apart after decoding. */
export type Container = "parquet" | "arrow" | "gzip" | "xlsx" | "text";

/**
 * What a file is, from its first bytes, whatever its name.
 *
 * @throws {InputError} for a file that is known to be no table, such as a zip archive, an image or a PDF
 */
export function detectContainer(file: string, head: Uint8Array): Container {
  const starts = (...bytes: number[]) => bytes.every((byte, i) => head[i] === byte);
  const ascii = String.fromCharCode(...head.subarray(0, 6));
  if (ascii.startsWith("PAR1")) return "parquet";
  if (ascii === "ARROW1" || isArrowStream(head)) return "arrow";
  if (starts(0x1f, 0x8b)) return "gzip";
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0x50, 0x4b, 0x05, 0x06)) {
    if (isWorkbook(head)) return "xlsx";
    throw refuse(file, "a zip archive", "Unpack it and give the file inside.");
  }
  for (const [name, ...bytes] of known) {
    if (starts(...bytes)) throw refuse(file, name, "Export the data as CSV or Parquet and give that file.");
  }
  return "text";
}

/** The error for bytes that are no table in any format we read. */
export function refuse(file: string, found: string, todo: string): InputError {
  return new InputError({
    file,
    found,
    expected: "a table as CSV, TSV, JSON, NDJSON, Parquet, Arrow or an Excel workbook (.xlsx)",
    todo
  });
}

const known: [string, ...number[]][] = [
  ["an old Excel or Office file (.xls)", 0xd0, 0xcf, 0x11, 0xe0],
  ["a PDF document", 0x25, 0x50, 0x44, 0x46, 0x2d],
  ["a PNG image", 0x89, 0x50, 0x4e, 0x47],
  ["a JPEG image", 0xff, 0xd8, 0xff],
  ["a GIF image", 0x47, 0x49, 0x46, 0x38],
  ["a 7z archive", 0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
  ["an archive compressed with zstd", 0x28, 0xb5, 0x2f, 0xfd],
  ["an archive compressed with bzip2", 0x42, 0x5a, 0x68],
  ["an archive compressed with xz", 0xfd, 0x37, 0x7a, 0x58, 0x5a],
  ["a program", 0x7f, 0x45, 0x4c, 0x46],
  ["a WebAssembly module", 0x00, 0x61, 0x73, 0x6d],
  ["an SQLite database", 0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
  ["an HDF5 file", 0x89, 0x48, 0x44, 0x46]
];

/** An IPC stream starts with the continuation mark and the length of its schema message. */
function isArrowStream(head: Uint8Array): boolean {
  if (head.length < 16 || head[0] !== 0xff || head[1] !== 0xff || head[2] !== 0xff || head[3] !== 0xff) return false;
  const length = new DataView(head.buffer, head.byteOffset).getInt32(4, true);
  return length > 0 && length % 8 === 0;
}

/** The names of a workbook's parts stand unpacked in the archive's headers. */
function isWorkbook(head: Uint8Array): boolean {
  const names = new TextDecoder("latin1").decode(head);
  return names.includes("[Content_Types].xml") || names.includes("xl/") || names.includes("_rels/.rels");
}
