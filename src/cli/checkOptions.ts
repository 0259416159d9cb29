import {extname} from "node:path";
import type {CheckSettings} from "../../components/detectors/settings.js";
import type {CommandFiles} from "../../components/report/commandLine.js";
import {splitPair} from "../../components/report/optionList.js";
import {InputError} from "../../components/table/inputError.js";
import type {Split} from "../../components/table/splitTable.js";
import {type GivenArguments, lastOf, parseArguments} from "./parseArguments.js";
import {readRules} from "./readRules.js";
import {checkSettings, givenSettings, laterOptions, refuseLaterOptions, settingNames} from "./settingOptions.js";

export const formats = ["text", "json", "markdown", "html", "junit"] as const;
export type Format = (typeof formats)[number];

/** Everything that `fieldbook check` was asked for. */
export interface CheckRequest {
  files: CommandFiles;
  settings: CheckSettings;
  format: Format;
  out?: string;
  allowInsufficient: boolean;
  progress: boolean;
  color: boolean;
}

const strings = [...settingNames, ...laterOptions, "set", "rules", "split", "split-row", "sheet", "format", "out"];
const switches = ["allow-insufficient", "progress", "color"];
const endings: Record<string, Format> = {".json": "json", ".md": "markdown", ".html": "html", ".xml": "junit"};

/**
 * Reads the arguments after `fieldbook check`.
 *
 * @throws {InputError} naming the option that is wrong, what was found and what was expected
 */
export function checkOptions(args: readonly string[]): CheckRequest {
  const given = parseArguments(args, strings, switches);
  refuseLaterOptions(given);
  const rules = lastOf(given, "rules");
  const fromFile = rules === undefined ? {} : readRules(rules);
  if (rules !== undefined) checkSettings(fromFile, rules);
  return {
    files: readFiles(given),
    settings: mergeSettings(fromFile, givenSettings(given)),
    format: readFormat(given),
    out: lastOf(given, "out"),
    allowInsufficient: given.switches.has("allow-insufficient"),
    progress: given.switches.has("progress"),
    color: given.switches.has("color")
  };
}

/** Options come before the rules file; kinds of columns add up. */
function mergeSettings(rules: Record<string, unknown>, options: Record<string, unknown>): CheckSettings {
  const kind = {...(rules.kind ?? {}), ...(options.kind ?? {})};
  const effects = {...(rules.effects ?? {}), ...(options.effects ?? {})};
  return checkSettings({...rules, ...options, kind, effects});
}

function readFiles(given: GivenArguments): CommandFiles {
  const {words} = given;
  const split = readSplit(given);
  const expected = split === null ? "two files, REFERENCE and CURRENT" : "one file, which is split";
  const todo = 'For one file, add --split COLUMN=VALUE or --split-row N. See "fieldbook check --help".';
  if (words.length !== (split === null ? 2 : 1)) {
    throw new InputError({found: `${words.length || "no"} file${words.length === 1 ? "" : "s"}`, expected, todo});
  }
  const sheet = lastOf(given, "sheet");
  const more = sheet === undefined ? {} : {sheet};
  if (split !== null) return {file: words[0], split, ...more};
  if (words[0] === "-" && words[1] === "-") {
    throw new InputError({found: "- twice", expected, todo: "Only one side can come from the standard input."});
  }
  return {reference: words[0], current: words[1], ...more};
}

function readSplit(given: GivenArguments): Split | null {
  const [text, row] = [lastOf(given, "split"), lastOf(given, "split-row")];
  if (text !== undefined && row !== undefined) {
    throw new InputError({
      option: "--split-row",
      found: "--split as well",
      expected: "one of the two",
      todo: "Leave one out."
    });
  }
  if (row !== undefined) return {row: readRow(row)};
  if (text === undefined) return null;
  const pair = splitPair(text);
  if (pair !== null) return {column: pair.name, value: pair.value};
  throw new InputError({
    option: "--split",
    found: JSON.stringify(text),
    expected: "COLUMN=VALUE",
    todo: 'Write it as --split "date=2001-04-01".'
  });
}

function readRow(text: string): number {
  const row = /^\d+$/.test(text) ? Number(text) : NaN;
  if (Number.isSafeInteger(row) && row > 0) return row;
  throw new InputError({
    option: "--split-row",
    found: JSON.stringify(text),
    expected: "a whole number of at least 1",
    todo: "Say how many of the first rows are the reference."
  });
}

function readFormat(given: GivenArguments): Format {
  const text = lastOf(given, "format");
  if (text === undefined) return endings[extname(lastOf(given, "out") ?? "").toLowerCase()] ?? "text";
  const format = formats.find((name) => name === text);
  if (format !== undefined) return format;
  throw new InputError({
    option: "--format",
    found: JSON.stringify(text),
    expected: `one of ${formats.join(", ")}`,
    todo: "Change it, or leave it out for text."
  });
}
