import {expect, it} from "vitest";
import {InputError} from "../table/inputError.js";
import {readTable} from "../table/readTable.js";
import {bytesSource} from "../table/source.js";
import {duckdbNode} from "./duckdbNode.js";

const lines = (count: number) => Array.from({length: count}, (_, i) => `${i},some text of a row\n`).join("");

it("readTable(csv, engine) names the line of an unclosed quote in a large file, which DuckDB passes over", async () => {
  const engine = await duckdbNode();
  const start = `a,b\n${lines(300_000)}`;
  for (const tail of ['1,"open\n', '5" pipe,x\n1,"open\n']) {
    const text = start + tail + lines(50_000);
    const reading = readTable(bytesSource("big.csv", new TextEncoder().encode(text)), engine);
    const error = await reading.catch((error: unknown) => error);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).problem.row).toBe(300_001 + tail.split("\n").length - 1);
  }
  await engine.close?.();
}, 60_000);
