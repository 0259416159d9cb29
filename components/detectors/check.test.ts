import {expect, it} from "vitest";
import {createRandom} from "../math/random.js";
import {InputError} from "../table/inputError.js";
import type {Column, Table} from "../table/table.js";
import {checkTables} from "./check.js";
import {driftResultSchema} from "./result.js";
import {type CheckOptions, checkSettingsSchema} from "./settings.js";

const number = (name: string, values: Iterable<number>): Column => ({
  name,
  kind: "number",
  values: Float64Array.from(values)
});
const category = (
  name: string,
  texts: readonly (string | null)[],
  kind: "category" | "boolean" | "text" = "category"
): Column => {
  const dictionary = [...new Set(texts.filter((text) => text !== null))];
  const codes = Int32Array.from(texts, (text) => (text === null ? -1 : dictionary.indexOf(text)));
  return {name, kind, codes, dictionary};
};
const table = (...columns: Column[]): Table => {
  const [first] = columns;
  return {name: "t.csv", rows: "values" in first ? first.values.length : first.codes.length, columns};
};
const normals = (count: number, seed: number, {mean = 0, sd = 1} = {}) => {
  const random = createRandom(seed, "normals");
  return Array.from({length: count}, () => mean + sd * random.normal());
};
const check = (reference: Table, current: Table, options: CheckOptions = {}) =>
  checkTables({table: reference}, {table: current}, checkSettingsSchema.parse(options));

it("checkTables(reference, current) finds a shift, leaves a stable column alone, and fits its schema", async () => {
  const reference = table(number("moved", normals(6000, 1)), number("stable", normals(6000, 2)));
  const current = table(number("moved", normals(6000, 3, {mean: 0.3})), number("stable", normals(6000, 4)));
  const result = await check(reference, current);
  expect(result.columns.map(({verdict}) => verdict)).toEqual(["drift", "no drift"]);
  expect(result).toMatchObject({verdict: "drift", drift: true, rows: {reference: 6000, current: 6000}});
  const {effect} = result.columns[0];
  expect(effect!.low! < 0.3 && 0.3 < effect!.high!).toBe(true);
  expect(effect!.low!).toBeGreaterThan(effect!.noDriftBand!.high);
  expect(driftResultSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
});

it("checkTables(reference, current) calls a tiny change in very many rows no drift", async () => {
  const [reference, current] = [
    table(number("x", normals(200_000, 5))),
    table(number("x", normals(200_000, 6, {mean: 0.02})))
  ];
  const [column] = (await check(reference, current)).columns;
  expect(column.pAdjusted).toBeLessThan(0.001);
  expect(column).toMatchObject({
    verdict: "no drift",
    reason: "a change is there beyond chance, but smaller than the threshold"
  });
});

it("checkTables(reference, current) calls a few quiet rows not enough data", async () => {
  const result = await check(table(number("x", normals(30, 7))), table(number("x", normals(30, 8))));
  expect(result.verdict).toBe("not enough data");
  expect(result.columns[0].detectable).toBeGreaterThan(0.1);
});

it("checkTables(reference, current) does not depend on the order of the columns", async () => {
  const columns = (seed: number) => [
    number("a", normals(300, seed)),
    number("b", normals(300, seed + 1)),
    category("c", words(300, seed))
  ];
  const forwards = await check(table(...columns(10)), table(...columns(20)), {block: 5});
  const backwards = await check(table(...columns(10).reverse()), table(...columns(20).reverse()), {block: 5});
  expect(backwards.columns.reverse()).toEqual(forwards.columns);
});

it("checkTables(reference, current) is the same for the same seed, and differs in its intervals for another", async () => {
  const [reference, current] = [table(number("x", normals(500, 1))), table(number("x", normals(500, 2)))];
  const first = await check(reference, current, {seed: 1});
  expect(await check(reference, current, {seed: 1})).toEqual(first);
  const other = await check(reference, current, {seed: 2});
  expect(other.columns[0].pValue).toBe(first.columns[0].pValue);
  expect(other.columns[0].effect!.high).not.toBe(first.columns[0].effect!.high);
});

it("checkTables(reference, current) tests missing values on their own", async () => {
  const holes = (values: number[], every: number) => values.map((value, i) => (i % every === 0 ? NaN : value));
  const reference = table(number("x", holes(normals(1000, 1), 50)));
  const result = await check(reference, table(number("x", holes(normals(1000, 2), 5))));
  expect(result.columns[0]).toMatchObject({verdict: "drift", reason: "the share of missing values changed"});
  expect(result.columns[0].missing).toMatchObject({reference: 20, current: 200, rateCurrent: 0.2, drift: true});
});

it("checkTables(reference, current) calls a significant but small change of the missing rate no drift", async () => {
  const holes = (count: number) => normals(20_000, count).map((value, i) => (i < count ? NaN : value));
  const {columns} = await check(table(number("x", holes(200))), table(number("x", holes(500))));
  expect(columns[0].missing.pAdjusted).toBeLessThan(0.001);
  expect(columns[0]).toMatchObject({verdict: "no drift", missing: {drift: false}});
});

it("checkTables(reference, current) makes an all-missing column a finding", async () => {
  const reference = table(number("x", normals(100, 1)), number("y", normals(100, 2)));
  const current = table(number("x", new Array(100).fill(NaN)), number("y", normals(100, 3)));
  const {columns} = await check(reference, current);
  expect(columns[0]).toMatchObject({verdict: "drift", test: "ks", pValue: null, effect: null, n: {current: 0}});
});

it("checkTables(reference, current) counts values never seen before, and calls more than 1 % drift", async () => {
  const reference = table(category("c", words(1000, 1)));
  const current = table(
    category(
      "c",
      words(1000, 2).map((word, i) => (i < 12 ? "new" : word))
    )
  );
  const [column] = (await check(reference, current)).columns;
  expect(column.unseen).toEqual({rows: 12, share: 0.012, distinct: 1, values: [{value: "new", count: 12}]});
  expect(column.verdict).toBe("drift");
});

it("checkTables(reference, current) reports columns on one side and of changed kind as drift", async () => {
  const reference = table(
    number("x", normals(6000, 1)),
    number("gone", [...normals(6000, 2)]),
    number("k", normals(6000, 3))
  );
  const current = table(number("x", normals(6000, 4)), number("new", normals(6000, 5)), category("k", words(6000, 1)));
  const result = await check(reference, current);
  expect(result.schema).toEqual({
    onlyReference: ["gone"],
    onlyCurrent: ["new"],
    kindChanged: [{name: "k", reference: "number", current: "category"}]
  });
  expect(result).toMatchObject({verdict: "drift", drift: true});
  expect(result.columns.map(({verdict}) => verdict)).toEqual(["no drift"]);
});

it("checkTables(reference, current) sets infinite values aside and says so", async () => {
  const values = normals(100, 1);
  const result = await check(table(number("x", values)), table(number("x", [...values.slice(2), Infinity, -Infinity])));
  expect(result.columns[0]).toMatchObject({infinite: 2, missing: {current: 2}, n: {current: 98}});
  expect(result.warnings.join()).toContain("infinite");
});

it("checkTables(reference, current) warns where rows depend on each other, and blocks answer it", async () => {
  const walk = (seed: number) => {
    let value = 0;
    return normals(365, seed).map((noise) => (value = 0.9 * value + noise));
  };
  const [reference, current] = [table(number("x", walk(1))), table(number("x", walk(2)))];
  const plain = await check(reference, current);
  expect(plain.warnings.join()).toContain("depend on their neighbours");
  const blocks = await check(reference, current, {block: 40, permutations: 200});
  expect(blocks.columns[0]).toMatchObject({method: "permutation", permutations: 200});
  expect(blocks.columns[0].pValue).toBeGreaterThan(plain.columns[0].pValue!);
});

it("checkTables(reference, current) does not take a few alike neighbours for dependence", async () => {
  const {columns} = await check(table(number("x", [1, 1, 2, 2, 3, 3, 4, 4])), table(number("x", [2, 2, 1, 3])));
  expect(columns[0].dependence).toMatchObject({strong: false});
});

it("checkTables(reference, current) compares the reference with itself", async () => {
  const [reference, current] = [table(number("x", normals(3000, 1))), table(number("x", normals(3000, 2)))];
  const {aa} = await check(reference, current);
  expect(aa!.random).toMatchObject({comparisons: 40, rows: 1500});
  const [pValue, , both] = aa!.random!.rules;
  expect(pValue.falseAlarmRate).toBeLessThan(0.2);
  expect(both.falseAlarmRate).toBeLessThanOrEqual(pValue.falseAlarmRate);
  expect(aa!.time!.comparisons).toBe(9);
});

it("checkTables(reference, current) skips text and time with a reason, unless they are named", async () => {
  const time: Column = {name: "t", kind: "time", values: Float64Array.from({length: 50}, (_, i) => i * 1000)};
  const sides = [1, 2].map((seed) =>
    table(time, category("free", words(50, seed), "text"), number("x", normals(50, seed)))
  );
  const result = await check(sides[0], sides[1]);
  expect(result.columns.map(({name}) => name)).toEqual(["x"]);
  expect(result.skipped.map(({name}) => name)).toEqual(["t", "free"]);
  expect((await check(sides[0], sides[1], {columns: ["t"]})).columns).toMatchObject([{name: "t", test: "ks"}]);
  await expect(check(sides[0], sides[1], {columns: ["free"]})).rejects.toThrow(InputError);
});

it("checkTables(reference, current, {effects}) takes a column's own threshold", async () => {
  const sides = [0, 0.3].map((mean, i) =>
    table(number("a", normals(3000, 2 * i, {mean})), number("b", normals(3000, 2 * i + 1, {mean})))
  );
  const {columns} = await check(sides[0], sides[1], {effects: {b: 0.5}});
  expect(columns.map(({verdict, effect}) => [verdict, effect!.threshold])).toEqual([
    ["drift", 0.1],
    ["no drift", 0.5]
  ]);
});

it.each<[CheckOptions, string]>([
  [{effects: {y: 1}}, '--effects: no column is called "y"'],
  [{columns: ["y"]}, '--columns: no column is called "y"; expected one of "x"'],
  [{exclude: ["y"]}, '--exclude: no column is called "y"'],
  [{kind: {y: "text"}}, '--kind: no column is called "y"'],
  [{detector: "fet", columns: ["x"]}, "more than two values"],
  [{detector: "chi2", columns: ["x"]}, "does not take"],
  [{detector: "cvm", method: "exact", columns: ["x"]}, "at most 200 values"]
])("checkTables(reference, current, %j) refuses and says what to do", async (options, message) => {
  const sides = [table(number("x", normals(300, 1))), table(number("x", normals(300, 2)))];
  await expect(check(sides[0], sides[1], options)).rejects.toThrow(message);
});

it("checkTables(reference, current) refuses files without a common column", async () => {
  await expect(check(table(number("a", [1])), table(number("b", [1])))).rejects.toThrow('the reference has "a"');
});

it("checkTables(reference, current, {detector: fet}) tests booleans, two words and zeros and ones alike", async () => {
  const ones = [0, 0, 0, 1, 1, 0, 0, 1, 0, 0];
  const more = [1, 1, 0, 1, 1, 1, 1, 1, 0, 1];
  const as = (values: number[], no: string, yes: string) => values.map((value) => (value === 1 ? yes : no));
  const side = (values: number[]) =>
    table(
      number("n", values),
      category("w", as(values, "no", "yes")),
      category("b", as(values, "false", "true"), "boolean")
    );
  const {columns} = await check(side(ones), side(more), {detector: "fet", alternative: "greater"});
  expect(new Set(columns.map(({pValue}) => pValue)).size).toBe(1);
  expect(columns[0].pValue).toBeLessThan(0.05);
});

it("checkTables(reference, current) stops when it is asked to", async () => {
  const sides = [table(number("x", normals(100, 1))), table(number("x", normals(100, 2)))];
  const signal = AbortSignal.abort(new Error("enough"));
  const run = checkTables({table: sides[0]}, {table: sides[1]}, checkSettingsSchema.parse({}), {signal});
  await expect(run).rejects.toThrow("enough");
});

it("checkTables(reference, current, {sample}) draws rows with the seed", async () => {
  const sides = [table(number("x", normals(1000, 1))), table(number("x", normals(1000, 2)))];
  const result = await check(sides[0], sides[1], {sample: 200});
  expect(result.rows).toEqual({reference: 200, current: 200});
  expect(await check(sides[0], sides[1], {sample: 200})).toEqual(result);
});

function words(count: number, seed: number): string[] {
  const random = createRandom(seed, "words");
  return Array.from({length: count}, () => ["a", "b", "c"][random.integer(3)]);
}
