import {type CheckSettings, checkSettingsSchema} from "../detectors/settings.js";
import type {Split} from "../table/splitTable.js";
import {joinList, joinPair} from "./optionList.js";

/** The data of a check, as the command names them. */
export type CommandFiles = ({reference: string; current: string} | {file: string; split: Split}) & {
  /** The sheet to read in an Excel workbook; the first if not given. */
  sheet?: string;
};

/**
 * The exact `fieldbook check` line, quoted for a POSIX shell, that gives the result of these settings on these files.
 * Settings at their default are left out.
 */
export function commandLine(settings: CheckSettings, files: CommandFiles): string {
  return ["fieldbook", "check", ...checkArguments(settings, files)].map(quoteShell).join(" ");
}

/** The arguments after `fieldbook check`, not quoted. */
export function checkArguments(settings: CheckSettings, files: CommandFiles): string[] {
  const names = "file" in files ? [files.file] : [files.reference, files.current];
  const split = "file" in files ? splitOption(files.split) : [];
  const sheet = files.sheet === undefined ? [] : option("sheet", files.sheet);
  const options = [...split, ...sheet, ...settingOptions(settings)];
  const dashed = names.some((name) => name.startsWith("-") && name !== "-");
  return dashed ? [...options, "--", ...names] : [...names, ...options];
}

/** Text as one word of a POSIX shell: in single quotes unless it needs none. */
export function quoteShell(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function splitOption(split: Split): string[] {
  return "row" in split ? option("split-row", String(split.row)) : option("split", joinPair(split.column, split.value));
}

function settingOptions(settings: CheckSettings): string[] {
  const defaults = checkSettingsSchema.parse({});
  return (Object.keys(defaults) as (keyof CheckSettings)[]).flatMap((name) => {
    const value = settings[name];
    return value === null || JSON.stringify(value) === JSON.stringify(defaults[name]) ? [] : option(name, write(value));
  });
}

function write(value: NonNullable<CheckSettings[keyof CheckSettings]>): string {
  if (Array.isArray(value)) return joinList(value);
  if (typeof value === "object")
    return joinList(Object.entries(value).map(([name, value]) => joinPair(name, String(value))));
  return String(value);
}

/** A value that begins with a dash would be taken for an option if it stood alone. */
function option(name: string, value: string): string[] {
  return value.startsWith("-") ? [`--${name}=${value}`] : [`--${name}`, value];
}
