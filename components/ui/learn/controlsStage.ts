import {type Query, querySchema, querySql} from "../../learn/query.js";
import {queryFits} from "../../learn/queryFits.js";
import type {LearnersDatabase} from "../../platform/learnersDatabase.js";
import {queryControls} from "../code/queryControls.js";
import {runPanel} from "./runPanel.js";

export interface ControlsStageOptions {
  title: string;

  /** What the controls say at first. */
  query: Query;
  database: LearnersDatabase;
}

export interface ControlsStage {
  parts: HTMLElement[];

  /** What the controls say, a query; setting what is none, or does not fit the tables, sets the original. */
  draft: unknown;

  /** Its SQL. */
  readonly text: string;

  /** Whether no control lacks a value. */
  readonly complete: boolean;
}

/** What to do before there is an answer. */
export const openControl = "A control still needs a value.";

/** SQL answered with controls, and its result when it is run. */
export function controlsStage({title, query, database}: ControlsStageOptions): ControlsStage {
  const {tables} = database;
  const controls = queryControls({tables, value: query});
  const panel = runPanel({
    ...{label: title, language: "sql", database},
    code: () => controls.sql,
    lacking: openControl,
    onError: () => false
  });
  return {
    parts: [controls, panel.root],
    get draft() {
      return controls.value;
    },
    set draft(draft) {
      const {success, data} = querySchema.safeParse(draft);
      controls.value = success && queryFits(data, tables) ? data : query;
    },
    get text() {
      return querySql(controls.value);
    },
    get complete() {
      return controls.sql !== null;
    }
  };
}
