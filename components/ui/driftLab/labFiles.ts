import {splitPair} from "../../report/optionList.js";
import type {CommandFiles} from "../../report/commandLine.js";
import type {ReportMeta} from "../../report/meta.js";
import type {DriftResult} from "../../detectors/result.js";
import {InputError} from "../../table/inputError.js";
import type {Split} from "../../table/splitTable.js";
import type {Role} from "../../platform/check.worker.js";
import type {DataChoice, DataPanel} from "./dataPanel.js";

/** Where a problem with the data is shown. */
export type Place = Parameters<DataPanel["setProblem"]>[0];

export interface WantedFile {
  role: Role;
  place: Place;
  name: string;

  /** A person's file, or the path of a table of this site below data/. */
  file: File | string;
}

/** The files that a choice needs; null while one of them is missing. */
export function wantedFiles(choice: DataChoice): WantedFile[] | null {
  if (choice.type === "example") {
    const {file} = choice.example;
    return [{role: "whole", place: "example", name: `data/${file}`, file}];
  }
  if (choice.type === "split") {
    return choice.file && [{role: "whole", place: "whole", name: choice.file.name, file: choice.file}];
  }
  const {reference, current} = choice;
  if (reference === null || current === null) return null;
  return [
    {role: "reference", place: "reference", name: reference.name, file: reference},
    {role: "current", place: "current", name: current.name, file: current}
  ];
}

/**
 * How the one file is split; null when there are two.
 *
 * @throws {InputError} if a split is needed and its text is neither column=value nor a row number
 */
export function splitOf(choice: DataChoice): Split | null {
  if (choice.type === "files") return null;
  if (choice.type === "example") return choice.example.split;
  const by = choice.by.trim();
  if (/^[1-9]\d*$/.test(by)) return {row: Number(by)};
  const pair = splitPair(by);
  if (pair !== null) return {column: pair.name, value: pair.value};
  throw new InputError({
    option: "Split at",
    found: by === "" ? "nothing" : JSON.stringify(by),
    expected: "the value of a column, or a row number",
    todo: "Choose what to split by, and where the current side begins."
  });
}

/** The files as a report names them, with their rows; one that is split stands for both sides. */
export function namedFiles(choice: DataChoice, rows: DriftResult["rows"]): ReportMeta["files"] {
  return (["reference", "current"] as const).flatMap((side) =>
    (wantedFiles(choice) ?? [])
      .filter(({role}) => role === side || role === "whole")
      .map(({name}) => ({role: side, name, rows: rows[side]}))
  );
}

/** The files as the command line names them. */
export function commandFiles(choice: DataChoice): CommandFiles {
  const split = splitOf(choice);
  const [first, second] = wantedFiles(choice) ?? [];
  if (split !== null) return {file: first?.name ?? "FILE", split};
  return {reference: first?.name ?? "REFERENCE", current: second?.name ?? "CURRENT"};
}
