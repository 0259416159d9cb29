import {InputError} from "../../components/table/inputError.js";
import {profile as describeTable, profileJson} from "../../components/table/profile.js";
import {exitStatus} from "./exitStatus.js";
import {lazyEngine} from "./lazyEngine.js";
import {openFile} from "./openFile.js";
import {lastOf, parseArguments} from "./parseArguments.js";
import {progressLine} from "./progressLine.js";
import {checkSettings, givenSettings} from "./settingOptions.js";
import {checkOutput, writeFile, writeStdout} from "./writeOutput.js";

/** `fieldbook profile`: describes a file without its rows, and returns the exit status. */
export async function profile(args: readonly string[], {signal}: {signal: AbortSignal}): Promise<number> {
  const given = parseArguments(args, ["out", "kind", "sheet"], ["progress"]);
  const {kind} = checkSettings(givenSettings(given));
  const [file, out] = [onlyWord(given.words), lastOf(given, "out")];
  checkOutput(out, [file]);
  const line = progressLine({asked: given.switches.has("progress")});
  const engine = lazyEngine();
  const options = {kinds: kind, sheet: lastOf(given, "sheet"), signal, onProgress: line.update};
  try {
    const opened = await openFile(file, engine, options);
    if ("profile" in opened) throw alreadyProfile(file);
    const {table, kinds} = opened.reading;
    refuseUnknown(Object.keys(kind), table.columns);
    const text = profileJson(describeTable(table, {kinds, signal, onProgress: line.update}));
    line.clear();
    if (out === undefined) await writeStdout(text);
    else writeFile(out, text);
    return exitStatus.noDrift;
  } finally {
    line.clear();
    await engine.close?.();
  }
}

function onlyWord(words: readonly string[]): string {
  if (words.length === 1) return words[0];
  throw new InputError({
    found: words.length === 0 ? "no file" : `${words.length} files`,
    expected: "one file to describe",
    todo: 'See "fieldbook profile --help".'
  });
}

function alreadyProfile(file: string): InputError {
  const todo = 'Give the table itself, or use the profile as the reference of "fieldbook check".';
  return new InputError({file, found: "a profile", expected: "a table", todo});
}

function refuseUnknown(names: readonly string[], columns: readonly {name: string}[]): void {
  const unknown = names.find((name) => !columns.some((column) => column.name === name));
  if (unknown === undefined) return;
  throw new InputError({
    option: "--kind",
    found: `no column is called ${JSON.stringify(unknown)}`,
    expected: "the name of a column",
    todo: "Check the spelling; upper and lower case count."
  });
}
