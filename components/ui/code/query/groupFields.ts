import {type Group, timeParts} from "../../../learn/query.js";
import {select} from "../../select.js";
import {type ColumnChoice, choiceOf} from "./columnChoices.js";
import {columnField} from "./columnField.js";
import {heard} from "./heard.js";
import type {Change} from "./rowList.js";

type Part = NonNullable<Group["part"]> | "time";

const words: Record<Part, string> = {
  year: "year",
  month: "month, 1 to 12",
  day: "day",
  weekday: "weekday, 1 is Monday",
  hour: "hour, 0 to 23",
  time: "exact time"
};

/** The fields of one group: a column and, of a time, the part of it. */
export function groupFields(group: Group, choices: readonly ColumnChoice[], change: Change<Group>): HTMLElement[] {
  const columnInput = columnField("Group by", choices, group.column, (choice) =>
    change(newGroup(choice), {redraw: true})
  );
  if (choiceOf(choices, group.column).column.kind !== "time") return [columnInput];
  const options = ([...timeParts, "time"] as const).map((value) => ({value, label: words[value]}));
  const part = select<Part>({label: "Part of the time", options, value: group.part ?? "time"});
  const set = (value: Part) => change({column: group.column, ...(value !== "time" && {part: value})});
  return [columnInput, heard(part, set)];
}

/** A group to begin with; of a time the month. */
export function newGroup({name, column}: ColumnChoice): Group {
  return column.kind === "time" ? {column: name, part: "month"} : {column: name};
}
