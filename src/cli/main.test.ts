import {spawn, spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {beforeAll, expect, it, vi} from "vitest";
import {driftResultSchema} from "../../components/detectors/result.js";
import {createRandom} from "../../components/math/random.js";
import {bundleCommand} from "./bundle.js";

const outdir = "node_modules/.checks/command";
vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000});

const folder = mkdtempSync(join(tmpdir(), "fieldbook-command-"));

beforeAll(async () => {
  await bundleCommand(outdir);
  const quiet = rows({seed: 1});
  write("reference.csv", quiet);
  write("same.csv", rows({seed: 2}));
  write("drifted.csv", rows({seed: 3, shift: 1}));
  write("short.csv", quiet.split("\n").slice(0, 12).join("\n"));
});

it("fieldbook check REFERENCE CURRENT exits with 0 when nothing drifted, and says so first", () => {
  const {status, stdout, stderr} = run("check", "reference.csv", "same.csv");
  expect({status, stderr}).toEqual({status: 0, stderr: ""});
  expect(stdout).toMatch(/^No drift: none of 2 columns changed by its threshold or more beyond chance\.\n/);
});

it("fieldbook check REFERENCE CURRENT exits with 1 on drift, and names the column", () => {
  const {status, stdout} = run("check", "reference.csv", "drifted.csv");
  expect(status).toBe(1);
  expect(stdout).toMatch(/^Drift: 1 of 2 columns drifts, “delay” \(/);
});

it("fieldbook check exits with 3 on too little data, and with 0 when that is allowed", () => {
  expect(run("check", "reference.csv", "short.csv").status).toBe(3);
  expect(run("check", "reference.csv", "short.csv", "--allow-insufficient").status).toBe(0);
});

it("fieldbook check --format json puts a result that fits its schema on the standard output, and nothing else", () => {
  const {stdout, stderr} = run("check", "reference.csv", "drifted.csv", "--format", "json", "--alpha", "0.01");
  const result = driftResultSchema.parse(JSON.parse(stdout));
  expect(stderr).toBe("");
  expect(result).toMatchObject({verdict: "drift", drift: true, alpha: 0.01, rows: {reference: 8000, current: 8000}});
  expect(result.columns.map(({name, drift}) => [name, drift])).toEqual([
    ["delay", true],
    ["airport", false]
  ]);
});

it("fieldbook check gives the same JSON twice, but for the seconds", () => {
  const json = () => run("check", "reference.csv", "drifted.csv", "--format", "json").stdout;
  const [first, second] = [json(), json()].map((text) => text.replace(/"seconds": [\d.e-]+/, ""));
  expect(second).toBe(first);
});

it.each([
  ["markdown", /^# Drift report, \d{4}-\d\d-\d\d\n/],
  ["html", /^<!doctype html>/],
  ["junit", /^<\?xml version="1.0" encoding="UTF-8"\?>/]
])("fieldbook check --format %s writes that", (format, start) => {
  const {status, stdout} = run("check", "reference.csv", "drifted.csv", "--format", format);
  expect(status).toBe(1);
  expect(stdout).toMatch(start);
});

it("fieldbook check --out FILE writes the file and leaves nothing beside it", () => {
  const place = join(folder, "out");
  mkdirSync(place);
  const {status, stdout, stderr} = run("check", "reference.csv", "drifted.csv", "--out", "out/report.html");
  expect({status, stdout}).toEqual({status: 1, stdout: ""});
  expect(stderr).toMatch(/^Drift: /);
  expect(readdirSync(place)).toEqual(["report.html"]);
  const html = readFileSync(join(place, "report.html"), "utf8");
  expect(html).toContain("fieldbook check reference.csv drifted.csv");
  expect(html).toMatch(/[0-9a-f]{64}/);
});

it("fieldbook check --out FILE leaves what was there when the input cannot be used", () => {
  write("kept.json", "before");
  expect(run("check", "reference.csv", "missing.csv", "--out", "kept.json").status).toBe(2);
  expect(readFileSync(join(folder, "kept.json"), "utf8")).toBe("before");
});

it("fieldbook check --out FILE refuses an input and a folder that is not there, before it reads", () => {
  const input = run("check", "reference.csv", "same.csv", "--out", "./same.csv");
  expect(input.stderr).toMatch(/--out.*one of the inputs/);
  expect(run("check", "reference.csv", "same.csv", "--out", "no/such/r.json").stderr).toMatch(/--out.*does not exist/);
  expect(statSync(join(folder, "same.csv")).size).toBeGreaterThan(1000);
});

it("fieldbook check --out FILE replaces what a link points to, not the link", () => {
  write("target.json", "before");
  symlinkSync("target.json", join(folder, "link.json"));
  run("check", "reference.csv", "same.csv", "--out", "link.json");
  expect(JSON.parse(readFileSync(join(folder, "target.json"), "utf8"))).toMatchObject({verdict: "no drift"});
});

it("fieldbook check - CURRENT reads the standard input", () => {
  const input = readFileSync(join(folder, "reference.csv"));
  expect(runWith(input, "check", "-", "drifted.csv").stdout).toMatch(/standard input +8,000 rows/);
  expect(runWith(gzipSync(input), "check", "-", "same.csv").status).toBe(0);
  expect(runWith(Buffer.alloc(0), "check", "-", "same.csv")).toMatchObject({status: 2, stdout: ""});
});

it("fieldbook check --rules FILE takes settings from a file", () => {
  write("rules.yaml", "effect: 100\ncorrection: none\nperColumn:\n  airport: {exclude: true}\n");
  const {stdout} = run("check", "reference.csv", "drifted.csv", "--rules", "rules.yaml", "--format", "json");
  const result = driftResultSchema.parse(JSON.parse(stdout));
  expect(result).toMatchObject({verdict: "no drift", correction: "none", settings: {effect: 100}});
  expect(result.columns.map(({name}) => name)).toEqual(["delay"]);
});

it("fieldbook check FILE --split COLUMN=VALUE and --split-row N compare two parts of one file", () => {
  const body = (name: string) => readFileSync(join(folder, name), "utf8").trim().split("\n").slice(1);
  const lines = [
    ...body("reference.csv").map((line) => `${line},2001-01-31`),
    ...body("drifted.csv").map((line) => `${line},2001-04-01`)
  ];
  write("year.csv", `delay,airport,date\n${lines.join("\n")}\n`);
  const byDate = run("check", "year.csv", "--split", "date=2001-04-01", "--columns", "delay,airport");
  expect(byDate.stdout).toMatch(/^Drift: 1 of 2 columns drifts, “delay”/);
  expect(byDate.stdout.match(/8,000 rows/g)).toHaveLength(2);
  expect(run("check", "year.csv", "--split-row", "8000").status).toBe(1);
  expect(run("check", "year.csv", "--split-row", "16000").status).toBe(2);
  expect(run("check", "year.csv", "--split", "nowhere=1").stderr).toMatch(/nowhere/);
});

it("fieldbook profile DATA --out PROFILE makes a reference that decides as the file itself does", () => {
  expect(run("profile", "reference.csv", "--out", "profile.json")).toMatchObject({status: 0, stdout: ""});
  const json = (reference: string, current: string) => {
    const {stdout} = run("check", reference, current, "--format", "json");
    return driftResultSchema.parse(JSON.parse(stdout)).columns.map(({name, verdict}) => [name, verdict]);
  };
  for (const current of ["same.csv", "drifted.csv"]) {
    expect(json("profile.json", current)).toEqual(json("reference.csv", current));
  }
});

it("fieldbook profile DATA prints JSON alone, without a single row", () => {
  const {status, stdout, stderr} = run("profile", "reference.csv");
  expect({status, stderr}).toEqual({status: 0, stderr: ""});
  expect(JSON.parse(stdout)).toMatchObject({rows: 8000});
});

it.each<[string, string | Buffer, RegExp]>([
  ["empty", "", /bad-empty: an empty file/],
  ["folder", "", /no-such-file/],
  ["unclosed", 'a,b\n1,"2\n3,4\n', /bad-unclosed.*quote/],
  ["zip", Buffer.from("PK\u0003\u0004 this is a zip".padEnd(200, "x"), "latin1"), /bad-zip/],
  ["binary", Buffer.from(Array.from({length: 5000}, (_, i) => (i * 7919 + (i >> 3)) % 256)), /bad-binary/],
  ["nothing in common", "x,y\n1,2\n3,4\n", /expected at least one column of the same name/]
])("fieldbook check exits with 2 on a file that is bad: %s", (name, content, message) => {
  const file = name === "folder" ? "no-such-file" : `bad-${name.replaceAll(" ", "-")}`;
  if (name !== "folder") write(file, content);
  const {status, stdout, stderr} = run("check", "reference.csv", file);
  expect({status, stdout}).toEqual({status: 2, stdout: ""});
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/ {4}at /);
});

it("fieldbook check exits with 2 on detectors, columns and options that are not there, and says what is", () => {
  const message = (...more: string[]) => run("check", "reference.csv", "same.csv", ...more);
  expect(message("--detector", "mmd")).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/one of tabular, ks, cvm, chi2, fet/)
  });
  expect(message("--columns", "nope")).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/"nope".*"delay", "airport"/)
  });
  expect(message("--alhpa", "1")).toMatchObject({status: 2, stderr: expect.stringMatching(/--alhpa/)});
  expect(run("watch", "x.csv")).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/"watch", which this version does not have yet; expected one of check, profile/)
  });
});

it("fieldbook check keeps the names of columns out of terminal, HTML and XML control", () => {
  const names = '"<img src=x onerror=alert(1)>","\u001b[31mred","a,b"';
  write("nasty1.csv", `${names}\n${"1,2,3\n4,5,6\n7,8,9\n".repeat(50)}`);
  write("nasty2.csv", `${names}\n${"1,2,3\n4,5,6\n9,9,9\n".repeat(50)}`);
  const out = (format: string) => run("check", "nasty1.csv", "nasty2.csv", "--format", format).stdout;
  expect(out("text")).toContain("\\u001b[31mred");
  for (const format of ["text", "html", "junit", "markdown"]) expect(out(format)).not.toMatch(/\u001b/);
  for (const format of ["html", "junit"]) expect(out(format)).not.toMatch(/<img/);
});

it("fieldbook --help, --version and no command at all", () => {
  expect(run("--version")).toMatchObject({status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/)});
  expect(run("--help")).toMatchObject({status: 0, stderr: ""});
  expect(run("check", "--help").stdout).toMatch(/--allow-insufficient/);
  expect(run("profile", "--help").stdout).toMatch(/^fieldbook profile DATA/);
  expect(run()).toMatchObject({status: 2, stdout: ""});
});

it("fieldbook --version loads no reader and no engine", () => {
  const entry = readFileSync(join(outdir, "cli.js"), "utf8");
  expect(entry).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(entry).not.toMatch(/from "(@duckdb|hyparquet|read-excel-file|zod|yaml)/);
});

it("fieldbook check --progress tells the stages on the standard error alone", () => {
  const {stdout, stderr} = run("check", "reference.csv", "same.csv", "--progress", "--format", "json");
  expect(() => JSON.parse(stdout)).not.toThrow();
  expect(stderr).toMatch(/testing columns/);
});

it("fieldbook check stops at an interrupt with 130 and writes nothing", async () => {
  const child = spawn(process.execPath, [command, "check", "-", "same.csv", "--out", "interrupted.json"], {
    cwd: folder
  });
  child.stdin.write("delay,airport\n1,SEA\n");
  setTimeout(() => child.kill("SIGINT"), 1500);
  const status = await new Promise((resolve) => child.on("close", resolve));
  expect(status).toBe(130);
  expect(readdirSync(folder)).not.toContain("interrupted.json");
});

it("fieldbook check ends quietly, with the status of its verdict, when nobody reads it any more", () => {
  const line = `{ "${process.execPath}" "${command}" check reference.csv drifted.csv --format html; echo $? >&2; } | true`;
  expect(spawnSync("sh", ["-c", line], {cwd: folder, encoding: "utf8"}).stderr).toBe("1\n");
});

const command = join(process.cwd(), outdir, "cli.js");

function run(...args: string[]) {
  return runWith("", ...args);
}

function runWith(input: string | Buffer, ...args: string[]) {
  const options = {cwd: folder, input, maxBuffer: 1e8};
  const {status, stdout, stderr} = spawnSync(process.execPath, [command, ...args], options);
  return {status, stdout: stdout.toString(), stderr: stderr.toString()};
}

function write(name: string, content: string | Buffer): void {
  writeFileSync(join(folder, name), content);
}

/** 8,000 rows of a number and a category, drawn with the seed. */
function rows({seed, shift = 0}: {seed: number; shift?: number}): string {
  const random = createRandom(seed, "rows");
  const airports = ["SEA", "JFK", "AUS"];
  const lines = Array.from({length: 8000}, () => {
    const delay = random.uniform() + random.uniform() + random.uniform() + shift;
    return `${delay.toFixed(4)},${airports[Math.floor(3 * random.uniform())]}`;
  });
  return `delay,airport\n${lines.join("\n")}\n`;
}
