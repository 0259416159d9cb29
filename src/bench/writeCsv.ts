import {createWriteStream} from "node:fs";
import {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import {createRandom} from "../../components/math/random.js";
import {isNumeric, type Table} from "../../components/table/table.js";

const [linesPerChunk, missingShare] = [2000, 0.01];
const withGaps = new Set(["income", "region"]);

/** Writes a table as CSV, so many times over; in two of its columns one cell in a hundred is empty. */
export async function writeCsv(path: string, table: Table, {times = 1} = {}): Promise<void> {
  await pipeline(Readable.from(lines(table, times)), createWriteStream(path));
}

function* lines({name, rows, columns}: Table, times: number): Generator<string> {
  const random = createRandom(2001, name, "missing");
  const cells = columns.map((column) => {
    const cell = isNumeric(column)
      ? (row: number) => String(column.values[row])
      : (row: number) => column.dictionary[column.codes[row]];
    if (!withGaps.has(column.name)) return cell;
    return (row: number) => (random.uniform() < missingShare ? "" : cell(row));
  });
  yield `${columns.map(({name}) => name).join(",")}\n`;
  for (let time = 0; time < times; time++) {
    for (let start = 0; start < rows; start += linesPerChunk) {
      let text = "";
      for (let row = start; row < Math.min(rows, start + linesPerChunk); row++) {
        text += `${cells.map((cell) => cell(row)).join(",")}\n`;
      }
      yield text;
    }
  }
}
