import {z} from "zod";
import {type CheckSettings, checkSettingsSchema, detectorNames} from "../../components/detectors/settings.js";
import {splitList, splitPair} from "../../components/report/optionList.js";
import {InputError} from "../../components/table/inputError.js";
import {type GivenArguments, lastOf} from "./parseArguments.js";

/** The options that are settings of a check, each named as its setting. */
export const settingNames = Object.keys(checkSettingsSchema.shape) as (keyof CheckSettings)[];

const listNames: readonly string[] = ["columns", "exclude"];
const wordNames: readonly string[] = ["detector", "method", "alternative", "correction"];

const expectations: Record<keyof CheckSettings, string> = {
  detector: `one of ${detectorNames.join(", ")}`,
  method: "one of auto, exact, asymptotic",
  alternative: "one of two-sided, less, greater",
  columns: "names of columns, separated by commas",
  exclude: "names of columns, separated by commas",
  kind: "column=kind, the kind one of number, category, text, time, boolean",
  alpha: "a number between 0 and 1",
  correction: "one of fdr, holm, bonferroni, none",
  effect: "a number above 0",
  effects: "column=number, the number above 0",
  share: "a number above 0, at most 1",
  permutations: "a whole number from 20 to 1,000,000",
  block: "a whole number of at least 2",
  sample: "a whole number of at least 2",
  seed: "a whole number of at least 0"
};

/** The settings among the arguments, --set included, as plain values that are not checked yet. */
export function givenSettings(given: GivenArguments): Record<string, unknown> {
  const sets = (given.options.get("set") ?? []).map(readSet);
  const values: Record<string, unknown> = {};
  for (const name of settingNames) {
    const texts = [...(given.options.get(name) ?? []), ...sets.filter((set) => set.name === name).map((s) => s.value)];
    if (texts.length > 0) values[name] = readSetting(name, texts);
  }
  return values;
}

/**
 * Checks settings from anywhere and fills in the defaults.
 *
 * @throws {InputError} naming the option (and the rules file) and what was found in it
 */
export function checkSettings(values: Record<string, unknown>, file?: string): CheckSettings {
  const parsed = checkSettingsSchema.safeParse(values);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue.code === "unrecognized_keys") return refuseName(issue.keys[0], file);
  const name = String(issue.path[0]) as keyof CheckSettings;
  throw new InputError({
    file,
    option: file === undefined ? `--${name}` : name,
    found: describeFound(values[name], issue),
    expected: expectations[name],
    todo: name === "detector" ? laterDetectors : "Change it, or leave it out for the default."
  });
}

const laterDetectors = "Detectors of several columns at once and of streams are not in this version.";

function refuseName(name: string, file?: string): never {
  throw new InputError({
    file,
    option: name,
    found: "a setting that does not exist",
    expected: `one of ${settingNames.join(", ")}`,
    todo: "Check the spelling."
  });
}

/** A setting's value from the texts given for its option; lists add up, of anything else the last one counts. */
function readSetting(name: keyof CheckSettings, texts: readonly string[]): unknown {
  if (listNames.includes(name)) return texts.flatMap(splitList);
  if (name === "kind") return Object.fromEntries(texts.flatMap(splitList).map((item) => readPair(item, name)));
  if (name === "effects") {
    return Object.fromEntries(
      texts
        .flatMap(splitList)
        .map((item) => readPair(item, name))
        .map(([column, text]) => [column, readNumber(text)])
    );
  }
  const text = texts[texts.length - 1];
  if (wordNames.includes(name)) return text;
  return readNumber(text);
}

/** The number that a text stands for; else the text, for the schema to refuse. */
function readNumber(text: string): number | string {
  return text.trim() === "" || Number.isNaN(Number(text)) ? text : Number(text);
}

function readPair(item: string, name: "kind" | "effects"): [string, string] {
  const pair = splitPair(item);
  if (pair !== null) return [pair.name, pair.value];
  const found = JSON.stringify(item);
  throw new InputError({
    option: `--${name}`,
    found,
    expected: expectations[name],
    todo: `Write it as --${name} "age=${name === "kind" ? "number" : "0.2"}".`
  });
}

function readSet(text: string): {name: string; value: string} {
  const pair = splitPair(text);
  if (pair !== null && (settingNames as string[]).includes(pair.name)) return pair;
  throw new InputError({
    option: "--set",
    found: JSON.stringify(text),
    expected: `option=value, the option one of ${settingNames.join(", ")}`,
    todo: 'Write it as --set "alternative=less".'
  });
}

function describeFound(value: unknown, issue: z.core.$ZodIssue): string {
  let at: unknown = value;
  for (const key of issue.path.slice(1)) at = (at as Record<PropertyKey, unknown> | undefined)?.[key];
  const text = JSON.stringify(at) ?? "nothing";
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** Options that belong to detectors of a later version: named, so that the message says more than "unknown". */
export const laterOptions: readonly string[] = ["target", "context", "preprocess", "model"];

export function refuseLaterOptions(given: GivenArguments): void {
  const name = laterOptions.find((option) => lastOf(given, option) !== undefined);
  if (name === undefined) return;
  throw new InputError({
    option: `--${name}`,
    found: "an option of detectors that look at several columns at once",
    expected: `a detector of single columns (${detectorNames.join(", ")}) with its own options`,
    todo: "Leave it out; this version checks each column on its own."
  });
}
