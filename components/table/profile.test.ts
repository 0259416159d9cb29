import fc from "fast-check";
import {expect, it} from "vitest";
import {profile, profileJson, profileSchema} from "./profile.js";
import {makeGrid} from "./profileNumbers.js";
import {readTable} from "./readTable.js";
import {bytesSource} from "./source.js";
import type {Table} from "./table.js";

it("profile(table) agrees with a calculation by hand", () => {
  const table: Table = {
    name: "t",
    rows: 6,
    columns: [
      {name: "n", kind: "number", values: Float64Array.of(1, 2, 2, 3, NaN, Infinity)},
      {name: "c", kind: "category", codes: Int32Array.of(0, 1, 1, 1, -1, 0), dictionary: ["b", "a", "unused"]}
    ]
  };
  const {columns, duplicateRows} = profile(table);
  expect(columns[0]).toMatchObject({missing: 1, infinite: 1, distinct: 3});
  expect(columns[0].numbers).toMatchObject({
    min: 1,
    max: 3,
    mean: 2,
    sd: Math.sqrt(2 / 3),
    grid: {exact: true, values: [1, 2, 3], counts: [1, 2, 1]}
  });
  expect(columns[0].numbers?.quantiles.find(({p}) => p === 0.5)?.value).toBe(2);
  expect(columns[1].categories?.values).toEqual([
    {value: "a", count: 3},
    {value: "b", count: 2}
  ]);
  expect(columns[1]).toMatchObject({missing: 1, distinct: 2});
  expect(duplicateRows).toBe(1);
});

it("profile(table) is JSON that its schema takes back unchanged", async () => {
  const rows = Array.from(
    {length: 50},
    (_, i) => `${i},${i % 3},2012-01-${String((i % 28) + 1).padStart(2, "0")},k${i}`
  );
  const text = `id,n,day,key\n${rows.join("\n")}\n`;
  const {table, kinds} = await readTable(bytesSource("x.csv", new TextEncoder().encode(text)), null);
  const described = profile(table, {kinds});
  expect(profileSchema.parse(JSON.parse(profileJson(described)))).toEqual(described);
  expect(profileJson(described)).toMatch(/^\{\s*"fieldbookProfile"/);
});

it("profile(table, {kinds}) keeps nothing of identifiers and text but counts", async () => {
  const text = `name\n${Array.from({length: 60}, (_, i) => `secret-${i}`).join("\n")}\n`;
  const {table, kinds} = await readTable(bytesSource("x.csv", new TextEncoder().encode(text)), null);
  expect(profileJson(profile(table, {kinds}))).not.toContain("secret");
});

it("profile(table, {kinds}) keeps no values of a column of numbers that is an identifier", async () => {
  const text = `id,x\n${Array.from({length: 60}, (_, i) => `${4000 + i},${i % 7}`).join("\n")}\n`;
  const {table, kinds} = await readTable(bytesSource("x.csv", new TextEncoder().encode(text)), null);
  const [id, x] = profile(table, {kinds}).columns;
  expect(id).toMatchObject({role: "id-like", distinct: 60, numbers: null});
  expect(x.numbers).not.toBeNull();
});

it("profile(table) raises alerts", async () => {
  const rows = Array.from(
    {length: 300},
    (_, i) => `x,${i < 150 ? "" : "1"},k${i % 150},${i === 7 ? 1e6 : i * i * i},${i % 9 ? i / 7 : -999}`
  );
  const text = `same,gaps,many,tail,hint\n${rows.join("\n")}\n`;
  const {table, kinds} = await readTable(bytesSource("x.csv", new TextEncoder().encode(text)), null);
  const alerts = profile(table, {kinds}).columns.map(({alerts}) => alerts.map(({name}) => name));
  expect(alerts).toEqual([
    ["constant"],
    ["constant", "many missing"],
    ["high cardinality"],
    ["skewed"],
    ["skewed", "sentinel"]
  ]);
});

it("makeGrid(sorted, distinct) keeps the ends and every row, and moves no quantile by more than 1 in 2,000", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({noNaN: true, noDefaultInfinity: true}), {minLength: 2001, maxLength: 6000}),
      (list) => {
        const sorted = Float64Array.from(list).sort();
        const {values, counts} = makeGrid(sorted, new Set(sorted).size);
        expect([values[0], values[values.length - 1]]).toEqual([sorted[0] + 0, sorted[sorted.length - 1] + 0]);
        expect(counts.reduce((a, b) => a + b)).toBe(sorted.length);
        let below = 0;
        values.forEach((value, i) => {
          below += counts[i];
          const rank = sorted.findLastIndex((x) => x <= value) + 1;
          expect(Math.abs(below - rank)).toBeLessThanOrEqual(sorted.length / 2000 + 2);
        });
      }
    ),
    {numRuns: 10, endOnFailure: true}
  );
});
