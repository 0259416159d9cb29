import {createRandom} from "../../components/math/random.js";

/** So many normal numbers about a mean, with four digits. */
export function numbers(count: number, seed: number, mean = 0): string[] {
  const random = createRandom(seed, "fixture");
  return Array.from({length: count}, () => (mean + random.normal()).toFixed(4));
}

/** Columns as a CSV text, every name and cell in quotes where it needs them. */
export function csv(columns: Record<string, readonly string[]>): string {
  const quote = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const names = Object.keys(columns);
  const rows = columns[names[0]].map((_, i) => names.map((name) => quote(columns[name][i])).join(","));
  return [names.map(quote).join(","), ...rows].join("\n");
}

export interface BadFile {
  name: string;
  content: string | Buffer;

  /** What the lab has to say about it. */
  expected: RegExp;
}

type Zip = (files: Record<string, Uint8Array>) => Uint8Array;

/** Files that are no table, or hardly one, and what a person has to be told. */
export function badFiles(zip: Zip): BadFile[] {
  const rubbish = Buffer.from(Array.from({length: 4000}, (_, i) => (i * 7919 + 13) % 256));
  return [
    {name: "an empty file", content: "", expected: /empty file \(0 bytes\)/},
    {name: "a file with a header only", content: "x,y\n", expected: /no rows|header/},
    {name: "an unclosed quote", content: 'x,y\n1,"two\n3,4\n', expected: /quote[^]*line 2|line 2[^]*quote/},
    {name: "ragged rows", content: "x,y\n1,2\n3\n4,5,6\n7,8\n", expected: /line|cells/},
    {name: "binary rubbish", content: rubbish, expected: /no text|not.*table|damaged|binary/i},
    {name: "a zip archive", content: Buffer.from(zip({"a.txt": new Uint8Array([1, 2, 3])})), expected: /zip/i},
    {name: "a damaged Parquet file", content: Buffer.from("PAR1 this is not it PAR1"), expected: /Parquet|damaged/i}
  ];
}
