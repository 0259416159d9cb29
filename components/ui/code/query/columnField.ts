import type {ColumnName} from "../../../learn/query.js";
import type {Input} from "../../field.js";
import {select} from "../../select.js";
import {type ColumnChoice, choiceOf} from "./columnChoices.js";
import {heard} from "./heard.js";

/** A menu of columns. */
export function columnField(
  label: string,
  choices: readonly ColumnChoice[],
  name: ColumnName,
  change: (choice: ColumnChoice) => void
): Input<ColumnChoice> {
  const options = choices.map((value) => ({value, label: value.label}));
  return heard(select<ColumnChoice>({label, options, value: choiceOf(choices, name)}), change);
}
