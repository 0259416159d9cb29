import type {AgreementRequest} from "../../components/report/agreementCommand.js";
import {splitList} from "../../components/report/optionList.js";
import {agreementOptionsSchema, type AgreementSettings} from "../../components/stats/agreement/agreementResult.js";
import {levels, weightings} from "../../components/stats/agreement/disagreement.js";
import {InputError} from "../../components/table/inputError.js";
import type {RatingsShape} from "../../components/table/readRatings.js";
import {type GivenArguments, lastOf, parseArguments} from "./parseArguments.js";

export const agreementFormats = ["text", "json"] as const;

/** Everything that `fieldbook agreement` was asked for. */
export interface AgreementCommand extends AgreementRequest {
  options: AgreementSettings;
  format: (typeof agreementFormats)[number];
  out?: string;
  progress: boolean;
}

const settingNames = Object.keys(agreementOptionsSchema.shape) as (keyof AgreementSettings)[];
const strings = [
  "unit",
  "annotator",
  "label",
  "columns",
  "categories",
  "missing",
  "sheet",
  "format",
  "out",
  ...settingNames
];
const switches = ["wide", "repeats", "progress"];

const expectations: Record<keyof AgreementSettings, string> = {
  level: `one of ${levels.join(", ")}`,
  weights: `one of ${weightings.join(", ")}`,
  resamples: "a whole number from 0 to 1,000,000",
  seed: "a whole number of at least 0",
  confidence: "a number between 0 and 1"
};

/**
 * Reads the arguments after `fieldbook agreement`.
 *
 * @throws {InputError} naming the option that is wrong, what was found and what was expected
 */
export function agreementOptions(args: readonly string[]): AgreementCommand {
  const given = parseArguments(args, strings, switches);
  const options = readSettings(given);
  const sheet = lastOf(given, "sheet");
  return {
    file: onlyFile(given),
    ...(sheet === undefined ? {} : {sheet}),
    shape: readShape(given),
    options,
    format: readFormat(given),
    out: lastOf(given, "out"),
    progress: given.switches.has("progress")
  };
}

function onlyFile({words}: GivenArguments): string {
  if (words.length === 1) return words[0];
  throw new InputError({
    found: words.length === 0 ? "no file" : `${words.length} files`,
    expected: "one file of labels",
    todo: 'See "fieldbook agreement --help".'
  });
}

function readShape(given: GivenArguments): RatingsShape {
  const [unit, annotator, label] = ["unit", "annotator", "label"].map((name) => lastOf(given, name));
  const shared = {
    ...lists(given, ["categories", "missing"]),
    ...(given.switches.has("repeats") ? {repeats: true} : {})
  };
  if (given.switches.has("wide")) {
    refuseWith(given, ["annotator", "label"], "--wide, where each column is an annotator");
    return {wide: true, ...(unit === undefined ? {} : {unit}), ...lists(given, ["columns"]), ...shared};
  }
  refuseWith(given, ["columns"], "no --wide");
  if (unit !== undefined && annotator !== undefined && label !== undefined) return {unit, annotator, label, ...shared};
  const lacking = unit === undefined ? "unit" : annotator === undefined ? "annotator" : "label";
  throw new InputError({
    option: `--${lacking}`,
    found: "not given",
    expected: "the name of a column: --unit, --annotator and --label for one label to a row",
    todo: "Name all three, or add --wide for one unit to a row and one column to an annotator."
  });
}

function lists(given: GivenArguments, names: readonly ("categories" | "missing" | "columns")[]) {
  const found = names.filter((name) => given.options.has(name));
  return Object.fromEntries(found.map((name) => [name, (given.options.get(name) ?? []).flatMap(splitList)]));
}

function refuseWith(given: GivenArguments, names: readonly string[], found: string): void {
  const name = names.find((each) => given.options.has(each));
  if (name === undefined) return;
  const expected = name === "columns" ? "--wide with it" : "--unit and --columns at most";
  throw new InputError({option: `--${name}`, found, expected, todo: 'See "fieldbook agreement --help".'});
}

function readSettings(given: GivenArguments): AgreementSettings {
  const values: Record<string, unknown> = {};
  for (const name of settingNames) {
    const text = lastOf(given, name);
    if (text !== undefined) values[name] = text.trim() === "" || Number.isNaN(Number(text)) ? text : Number(text);
  }
  const parsed = agreementOptionsSchema.safeParse(values);
  if (parsed.success) return parsed.data;
  const name = String(parsed.error.issues[0].path[0]) as keyof AgreementSettings;
  throw new InputError({
    option: `--${name}`,
    found: JSON.stringify(values[name]),
    expected: expectations[name],
    todo: "Change it, or leave it out for the default."
  });
}

function readFormat(given: GivenArguments): AgreementCommand["format"] {
  const format = lastOf(given, "format") ?? (lastOf(given, "out")?.endsWith(".json") ? "json" : "text");
  const known = agreementFormats.find((each) => each === format);
  if (known !== undefined) return known;
  const expected = `one of ${agreementFormats.join(", ")}`;
  throw new InputError({option: "--format", found: JSON.stringify(format), expected, todo: "Choose one of them."});
}
