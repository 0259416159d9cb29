import {spawnSync} from "node:child_process";
import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {expect, it} from "vitest";
import {kinds} from "../../components/detectors/result.js";
import {
  type CheckSettings,
  checkSettingsSchema,
  corrections,
  detectorNames
} from "../../components/detectors/settings.js";
import {type CommandFiles, checkArguments, commandLine} from "../../components/report/commandLine.js";
import {checkOptions} from "./checkOptions.js";

const defaults = checkSettingsSchema.parse({});

// What a person may call a column or a file: anything an argument can hold.
const name = fc
  .oneof(fc.string({unit: "grapheme"}), fc.string({unit: fc.constantFrom(..."'\"\\ ,=-$`\n*aé🦆")}))
  .filter((text) => !text.includes("\u0000") && text !== "__proto__");
const file = name.filter((text) => text !== "" && text !== "-");
const fraction = fc.double({min: 1e-9, max: 1, noNaN: true, minExcluded: true, maxExcluded: true});

const settings: fc.Arbitrary<CheckSettings> = fc.record({
  detector: fc.constantFrom(...detectorNames),
  method: fc.constantFrom("auto", "exact", "asymptotic"),
  alternative: fc.constantFrom("two-sided", "less", "greater"),
  columns: fc.option(fc.array(name)),
  exclude: fc.array(name),
  kind: fc.dictionary(name, fc.constantFrom(...kinds)),
  alpha: fraction,
  correction: fc.constantFrom(...corrections),
  effect: fc.double({min: 1e-9, max: 1e9, noNaN: true}),
  effects: fc.dictionary(name, fc.double({min: 1e-9, max: 1e9, noNaN: true})),
  share: fc.option(fraction),
  permutations: fc.integer({min: 20, max: 1_000_000}),
  block: fc.option(fc.integer({min: 2})),
  sample: fc.option(fc.integer({min: 2})),
  seed: fc.maxSafeNat()
});

const files: fc.Arbitrary<CommandFiles> = fc.oneof(
  fc.record({reference: file, current: file}),
  fc.record({file, split: fc.record({column: name, value: name})}),
  fc.record({file, split: fc.record({row: fc.integer({min: 1})}), sheet: name})
);

it("checkOptions(checkArguments(settings, files)) is the settings and the files", () => {
  fc.assert(
    fc.property(settings, files, (settings, files) => {
      expect(checkOptions(checkArguments(settings, files))).toMatchObject({settings, files});
    }),
    {numRuns: 500}
  );
});

it("checkOptions(commandLine(settings, files)) is the same through a shell", () => {
  fc.assert(
    fc.property(settings, files, (settings, files) => {
      expect(checkOptions(throughShell(commandLine(settings, files)))).toMatchObject({settings, files});
    }),
    {numRuns: 60}
  );
});

it("checkOptions(args) has the defaults of the settings", () => {
  expect(checkOptions(["a.csv", "b.csv"])).toEqual({
    files: {reference: "a.csv", current: "b.csv"},
    settings: defaults,
    format: "text",
    out: undefined,
    allowInsufficient: false,
    progress: false,
    color: false
  });
});

it("checkOptions(args) takes the format from the ending of --out, unless it is given", () => {
  const format = (...more: string[]) => checkOptions(["a", "b", ...more]).format;
  expect(["r.json", "r.md", "r.html", "r.xml", "r.txt"].map((out) => format("--out", out))).toEqual([
    "json",
    "markdown",
    "html",
    "junit",
    "text"
  ]);
  expect(format("--out", "r.html", "--format", "json")).toBe("json");
});

it("checkOptions(args) reads --set as the option of that name", () => {
  expect(checkOptions(["a", "b", "--set", "alternative=less", "--set", "alpha=0.01"]).settings).toEqual({
    ...defaults,
    alternative: "less",
    alpha: 0.01
  });
});

it("checkOptions(args) adds up repeated lists, and lets the last of other options count", () => {
  const args = ["a", "b", "--columns", "x,y", "--columns", "z", "--alpha", "0.1", "--alpha", "0.2"];
  expect(checkOptions(args).settings).toEqual({...defaults, columns: ["x", "y", "z"], alpha: 0.2});
});

it.each([
  [
    "yaml",
    "alpha: 0.01\nkind: {a: number}\nexclude: [note]\nperColumn:\n  b: {kind: category, effect: 0.3}\n  id: {exclude: true}\n"
  ],
  [
    "json",
    '{"alpha": 0.01, "kind": {"a": "number"}, "exclude": ["note"], "perColumn": {"b": {"kind": "category", "effect": 0.3}, "id": {"exclude": true}}}'
  ]
])("checkOptions(args) reads a rules file of %s, and puts the options before it", (ending, text) => {
  const rules = temporary(`rules.${ending}`, text);
  expect(checkOptions(["a", "b", "--rules", rules, "--alpha", "0.2", "--kind", "c=time"]).settings).toEqual({
    ...defaults,
    alpha: 0.2,
    kind: {a: "number", b: "category", c: "time"},
    effects: {b: 0.3},
    exclude: ["note", "id"]
  });
});

it.each([
  ["alhpa: 1", /rules, alhpa: a setting that does not exist; expected one of detector,/],
  ["alpha: 2", /rules, alpha: 2; expected a number between 0 and 1/],
  ["alpha: 0.1\nalpha: 0.2", /rules, line 2: Map keys must be unique/],
  ["- a", /rules: no names with values/],
  ["a: [", /rules, line \d: .*expected YAML or JSON/],
  ["perColumn: {a: {kind: numeric}}", /rules, perColumn\.a\.kind: .*expected for each column its kind/]
])("checkOptions(args) refuses the rules %j", (text, message) => {
  expect(() => checkOptions(["a", "b", "--rules", temporary("rules", text)])).toThrow(message);
});

it.each<[string[], RegExp]>([
  [["a"], /^1 file; expected two files, REFERENCE and CURRENT/],
  [[], /^no files; expected two files/],
  [["a", "b", "--split", "x=1"], /^2 files; expected one file, which is split/],
  [["a", "--split", "x"], /^--split: "x"; expected COLUMN=VALUE/],
  [["a", "--split", "x=1", "--split-row", "3"], /^--split-row: --split as well/],
  [["a", "--split-row", "0"], /^--split-row: "0"; expected a whole number of at least 1/],
  [["-", "-"], /^- twice/],
  [["a", "b", "--alpha", "2"], /^--alpha: 2; expected a number between 0 and 1/],
  [["a", "b", "--alpha", "many"], /^--alpha: "many"; expected a number between 0 and 1/],
  [["a", "b", "--alpha"], /^--alpha: no value/],
  [["a", "b", "--seed", "-1"], /^--seed: no value.*--option=value/],
  [["a", "b", "--seed=-1"], /^--seed: -1; expected a whole number of at least 0/],
  [["a", "b", "--detector", "mmd"], /^--detector: "mmd"; expected one of tabular, ks, cvm, chi2, fet/],
  [["a", "b", "--kind", "x"], /^--kind: "x"; expected column=kind/],
  [["a", "b", "--kind", "x=numeric"], /^--kind: "numeric"; expected column=kind/],
  [["a", "b", "--format", "pdf"], /^--format: "pdf"; expected one of text, json/],
  [["a", "b", "--set", "ert=3"], /^--set: "ert=3"; expected option=value/],
  [["a", "b", "--preprocess", "pca:2"], /^--preprocess: an option of detectors that look at several columns/],
  [["a", "b", "--colour"], /^--colour: an option that does not exist/],
  [["a", "b", "--perm", "3"], /^--perm: .* expected --permutations/],
  [["a", "b", "--progress=1"], /^--progress: a value; expected none/],
  [["a", "b", "--rules", "/no/such/file"], /^\/no\/such\/file, --rules: /]
])("checkOptions(%j) says what is wrong", (args, message) => {
  expect(() => checkOptions(args)).toThrow(expect.objectContaining({name: "InputError"}));
  expect(() => checkOptions(args)).toThrow(message);
});

/** The arguments that a real shell makes of the line. */
function throughShell(line: string): string[] {
  const script = `fieldbook() { shift; for word do printf '%s\\0' "$word"; done; }\n${line}`;
  const {stdout, status} = spawnSync("sh", ["-c", script], {encoding: "utf8"});
  expect(status).toBe(0);
  return stdout.split("\u0000").slice(0, -1);
}

function temporary(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "fieldbook-test-")), name);
  writeFileSync(path, text);
  return path;
}
