import {spawn, spawnSync} from "node:child_process";
import {mkdtempSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {parquetWriteBuffer} from "hyparquet-writer";
import {beforeAll, expect, it, vi} from "vitest";
import {agreementResultSchema} from "../../components/stats/agreement/agreementResult.js";
import {bundleCommand} from "./bundle.js";

const outdir = "node_modules/.checks/agreement";
vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000});

const folder = mkdtempSync(join(tmpdir(), "fieldbook-agreement-"));
const command = join(process.cwd(), outdir, "cli.js");

// Krippendorff's example with four observers and missing labels.
const observers = [
  "1 2 3 3 2 1 4 1 2 . . .",
  "1 2 3 3 2 2 4 1 2 5 . 3",
  ". 3 3 3 2 3 4 2 2 5 1 .",
  "1 2 3 3 2 4 4 1 2 5 1 ."
];
const columns = observers.map((text) => text.split(" ").map((label) => (label === "." ? "" : label)));
const units = columns[0].map((_, u) => `u${u + 1}`);
const wideText = `item,A,B,C,D\n${units.map((unit, u) => [unit, ...columns.map((column) => column[u])].join()).join("\n")}\n`;
const longRows = units.flatMap((unit, u) => columns.map((column, a) => [unit, "ABCD"[a], column[u]]));

beforeAll(async () => {
  await bundleCommand(outdir);
  write("wide.csv", wideText);
  write("long.csv", `item,who,score\n${longRows.map((row) => row.join()).join("\n")}\n`);
});

const long = ["--unit", "item", "--annotator", "who", "--label", "score"];

it.each([
  ["nominal", 0.743],
  ["ordinal", 0.815],
  ["interval", 0.849],
  ["ratio", 0.797]
])("fieldbook agreement --level %s --format json has the published alpha %d", (level, alpha) => {
  const {status, stdout, stderr} = run("agreement", "long.csv", ...long, "--level", level, "--format", "json");
  expect({status, stderr}).toEqual({status: 0, stderr: ""});
  const result = agreementResultSchema.parse(JSON.parse(stdout));
  expect(result).toMatchObject({units: 12, annotators: 4, labels: 41});
  expect(result.krippendorffAlpha.value).toBeCloseTo(alpha, 3);
  expect(result.gwetAC1.value).toBeCloseTo(0.775, 3); // the level changes alpha alone
});

it("fieldbook agreement reads long and wide files to the same numbers, and the same twice", () => {
  const json = (...args: string[]) => run("agreement", ...args, "--format", "json").stdout;
  const first = json("long.csv", ...long);
  expect(json("wide.csv", "--wide", "--unit", "item")).toBe(first);
  expect(json("long.csv", ...long)).toBe(first);
});

it("fieldbook agreement reads Parquet, NDJSON, gzip and the standard input", () => {
  const columnData = ["item", "who", "score"].map((name, i) => ({name, data: longRows.map((row) => row[i] || null)}));
  write("long.parquet", Buffer.from(parquetWriteBuffer({columnData})));
  const numbers = longRows.map(([item, who, score]) =>
    JSON.stringify({item, who, score: score === "" ? null : +score})
  );
  write("long.ndjson", numbers.join("\n"));
  write("long.csv.gz", gzipSync(readFileSync(join(folder, "long.csv"))));
  const expected = run("agreement", "long.csv", ...long, "--resamples", "50").stdout;
  for (const file of ["long.parquet", "long.ndjson", "long.csv.gz"]) {
    expect(run("agreement", file, ...long, "--resamples", "50").stdout).toBe(expected);
  }
  const input = readFileSync(join(folder, "long.csv"));
  expect(runWith(input, "agreement", "-", ...long, "--resamples", "50").stdout).toBe(expected);
});

it("fieldbook agreement says first how many labels agree, then tells each measure", () => {
  const {stdout} = run("agreement", "wide.csv", "--wide", "--weights", "quadratic");
  expect(stdout).toMatch(/^41 labels by 4 annotators on 12 units\. Two labels of a unit agree in 0\.818 of cases\.\n/);
  expect(stdout).toMatch(/\nGwet's AC2 +0\.914 /);
  expect(stdout).toMatch(/Column "item" looks like names of units/);
});

it("fieldbook agreement --repeats measures agreement with oneself", () => {
  write("again.csv", "item,who,score\na,A,x\nb,A,y\na,A,x\nb,A,x\na,B,x\nb,B,y\n");
  const refused = run("agreement", "again.csv", ...long);
  expect(refused).toMatchObject({status: 2, stdout: ""});
  expect(refused.stderr).toMatch(
    /annotator "A" labels unit "a" again in row 3 of the data, first in row 1;.*--repeats/
  );
  const {stdout} = run("agreement", "again.csv", ...long, "--repeats", "--format", "json");
  expect(agreementResultSchema.parse(JSON.parse(stdout)).self).toMatchObject([{annotator: "A", units: 2}]);
});

it("fieldbook agreement --out FILE writes the file alone, and nothing when the input cannot be used", () => {
  expect(run("agreement", "long.csv", ...long, "--out", "result.json")).toEqual({status: 0, stdout: "", stderr: ""});
  const text = readFileSync(join(folder, "result.json"), "utf8");
  expect(agreementResultSchema.parse(JSON.parse(text)).units).toBe(12);
  expect(run("agreement", "missing.csv", ...long, "--out", "result.json").status).toBe(2);
  expect(readFileSync(join(folder, "result.json"), "utf8")).toBe(text);
  expect(run("agreement", "long.csv", ...long, "--out", "long.csv").stderr).toMatch(/--out.*one of the inputs/);
});

it.each<[string[], RegExp]>([
  [["long.csv"], /^fieldbook: --unit: not given/],
  [["long.csv", ...long.slice(0, 4), "--label", "nope"], /--label: no column is called "nope".*"item", "who", "score"/],
  [["missing.csv", ...long], /missing\.csv/],
  [["words.csv", "--wide", "--level", "ordinal"], /--level: ordinal with labels such as "high".*--categories/]
])("fieldbook agreement %j exits with 2 and says what to do", (args, message) => {
  write("words.csv", "A,B\nhigh,low\nlow,low\n");
  const {status, stdout, stderr} = run("agreement", ...args);
  expect({status, stdout}).toEqual({status: 2, stdout: ""});
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/ {4}at /);
});

it("fieldbook agreement --help tells its options, and fieldbook --help the command", () => {
  expect(run("agreement", "--help").stdout).toMatch(/^fieldbook agreement LABELS --unit COLUMN/);
  expect(run("--help").stdout).toMatch(/fieldbook agreement LABELS \[options\]/);
});

it("fieldbook agreement stops at an interrupt with 130 and writes nothing", async () => {
  const args = ["agreement", "long.csv", ...long, "--resamples", "1000000", "--out", "interrupted.json"];
  const child = spawn(process.execPath, [command, ...args], {cwd: folder});
  setTimeout(() => child.kill("SIGINT"), 1500);
  expect(await new Promise((resolve) => child.on("close", resolve))).toBe(130);
  expect(readdirSync(folder)).not.toContain("interrupted.json");
});

function run(...args: string[]) {
  return runWith("", ...args);
}

function runWith(input: string | Buffer, ...args: string[]) {
  const {status, stdout, stderr} = spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    input,
    maxBuffer: 1e8
  });
  return {status, stdout: stdout.toString(), stderr: stderr.toString()};
}

function write(name: string, content: string | Buffer): void {
  writeFileSync(join(folder, name), content);
}
