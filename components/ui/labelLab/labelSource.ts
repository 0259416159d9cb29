import type {LabelFile} from "../../learn/labelLab/labelExample.js";
import {lessonTable} from "../../platform/lessonTable.js";
import type {Level} from "../../stats/agreement/disagreement.js";
import type {GuessedRatings} from "../../table/guessRatings.js";
import type {RatingsShape} from "../../table/readRatings.js";
import type {Roles} from "./labState.js";
import {rolesOf} from "./rolesPanel.js";
import type {SourceChoice} from "./sourcePanel.js";

/** Labels that can be read: a person's file, or one that the lab makes. */
export interface LabelSource {
  name: string;
  file: File;

  /** How it is read; null where that is guessed from the file. */
  known: Pick<LabelFile, "shape" | "text"> | null;
  level: Level;

  /** Whether the file has to be saved first for the command line to find it. */
  made: boolean;
}

/** The file of a choice; null while there is none. */
export async function labelSource(choice: Exclude<SourceChoice, {from: "here"}>): Promise<LabelSource | null> {
  if (choice.from === "example") return madeSource(await choice.example.make(lessonTable), choice.example.level);
  const {file} = choice;
  return file === null ? null : {name: file.name, file, known: null, level: "nominal", made: false};
}

/** Labels that the lab made itself, as a file. */
export function madeSource({name, csv, shape, text}: LabelFile, level: Level): LabelSource {
  return {name, file: new File([csv], name, {type: "text/csv"}), known: {shape, text}, level, made: true};
}

/** How the columns of a person's file are read: as they say, else as guessed. */
export function shapeOfFile(
  {roles, repeats, missing}: {roles: Roles | null; repeats: boolean; missing: readonly string[]},
  guess: GuessedRatings
): Pick<LabelFile, "shape" | "text"> {
  const {layout, unit, annotator, label, text, columns} = roles ?? rolesOf(guess);
  const shared = {...(repeats ? {repeats} : {}), ...(missing.length > 0 ? {missing} : {})};
  const people = columns.filter((name) => name !== unit && name !== text);
  const shape: RatingsShape =
    layout === "wide"
      ? {wide: true, ...(unit === "" ? {} : {unit}), columns: people, ...shared}
      : {unit, annotator, label, ...shared};
  return {shape, text: text === "" ? null : text};
}
