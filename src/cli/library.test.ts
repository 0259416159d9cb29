import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, it} from "vitest";
import {createRandom} from "../../components/math/random.js";
import {
  agreementJson,
  check,
  InputError,
  measureAgreement,
  profile,
  profileJson,
  profileSchema,
  readLabels,
  readTable,
  resultJson
} from "./library.js";

it("check({reference, current}, options) compares two tables with the settings", async () => {
  const [reference, current] = await Promise.all([table(1, 0), table(2, 2)]);
  const result = await check({reference, current}, {alpha: 0.01, columns: ["x"]});
  expect(result).toMatchObject({verdict: "drift", alpha: 0.01, rows: {reference: 500, current: 500}});
  expect(result.columns.map(({name}) => name)).toEqual(["x"]);
});

it("check({reference: profile(reading), current}) decides as with the table", async () => {
  const [reference, current] = await Promise.all([table(1, 0), table(2, 2)]);
  const kept = profileSchema.parse(JSON.parse(profileJson(profile(reference))));
  const [whole, byProfile] = await Promise.all([check({reference, current}), check({reference: kept, current})]);
  expect(byProfile.columns[0].statistic).toBeCloseTo(whole.columns[0].statistic!, 12);
  expect(byProfile.verdict).toBe(whole.verdict);
});

it("check({reference: profile, current}) calls a column of another kind a change of the schema", async () => {
  const kept = profile(await table(1, 0));
  const words = Array.from({length: 500}, (_, i) => ["red", "green", "blue"][i % 3]).join("\n");
  const current = await readTable({name: "words.csv", bytes: new TextEncoder().encode(`x\n${words}\n`)});
  await expect(check({reference: kept, current})).resolves.toMatchObject({
    verdict: "drift",
    schema: {kindChanged: [{name: "x", reference: "number", current: "category"}]}
  });
});

it("check({whole, split}) compares two parts of one table, and gives the same text twice", async () => {
  const whole = await table(1, 0);
  const results = [await check({whole, split: {row: 250}}), await check({whole, split: {row: 250}})];
  expect(results[0].rows).toEqual({reference: 250, current: 250});
  expect(resultJson(results[1])).toBe(resultJson(results[0]));
});

it("check(input, options) refuses a setting out of range", async () => {
  const reading = await table(1, 0);
  await expect(check({reference: reading, current: reading}, {alpha: 2})).rejects.toThrow(InputError);
});

it("readTable(input) reads large text with DuckDB, from bytes and from a path", async () => {
  const rows = 700_000;
  const text = `x,y\n${Array.from({length: rows}, (_, i) => `${i % 1000}.25,word${i % 7}`).join("\n")}\n`;
  const path = join(mkdtempSync(join(tmpdir(), "fieldbook-test-")), "large.csv");
  writeFileSync(path, text);
  for (const input of [path, {name: "large.csv", bytes: new TextEncoder().encode(text)}]) {
    const {table, findings} = await readTable(input);
    expect(findings).toEqual([]); // the reader that steps in when DuckDB fails leaves a note
    expect(table.rows).toBe(rows);
  }
});

it("readLabels(input, shape) and measureAgreement(ratings) do what fieldbook agreement does", async () => {
  const bytes = new TextEncoder().encode("text,Ada,Bo\nt1,yes,yes\nt2,no,yes\nt3,no,no\n");
  const {ratings, warnings} = await readLabels({name: "labels.csv", bytes}, {wide: true, unit: "text"});
  expect(warnings).toEqual([]);
  const result = measureAgreement(ratings, {resamples: 50});
  expect(result).toMatchObject({units: 3, annotators: 2, percent: {value: 2 / 3}});
  expect(JSON.parse(agreementJson(result))).toEqual(result);
  await expect(readLabels({name: "labels.csv", bytes}, {wide: true, unit: "nope"})).rejects.toThrow(InputError);
});

async function table(seed: number, shift: number) {
  const random = createRandom(seed, "library");
  const lines = Array.from({length: 500}, () => (random.normal() + shift).toFixed(5));
  return readTable({name: `${seed}.csv`, bytes: new TextEncoder().encode(`x\n${lines.join("\n")}\n`)});
}
