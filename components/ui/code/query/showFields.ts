import type {ColumnName, Query} from "../../../learn/query.js";
import {checkboxes} from "../../checkboxes.js";
import {radio} from "../../radio.js";
import {type ColumnChoice, sameColumn} from "./columnChoices.js";
import {heard} from "./heard.js";
import type {Change} from "./rowList.js";

/** Whether the question is about groups of rows, even if none is chosen yet. */
export function isGrouped({groups, measures}: Query): boolean {
  return groups !== undefined || measures !== undefined;
}

/** The fields of what to show: single rows with some of their columns, or groups with measures. */
export function showFields(query: Query, choices: readonly ColumnChoice[], change: Change<Query>): HTMLElement[] {
  const grouped = isGrouped(query);
  const options = [
    {value: false, label: "Single rows"},
    {value: true, label: "Groups and measures"}
  ];
  const {columns, groups: _groups, measures: _measures, ...rest} = query;
  const mode = heard(radio({label: "Show", options, value: grouped}), (next) =>
    change({...rest, ...(next && {groups: [], measures: [{kind: "count"}]})}, {redraw: true})
  );
  if (grouped) return [mode];
  const ticks = checkboxes<ColumnName>({
    label: "Columns",
    help: "Without a tick, all of them.",
    options: choices.map(({name, label}) => ({value: name, label})),
    value: choices.map(({name}) => name).filter((name) => columns?.some((column) => sameColumn(column, name)))
  });
  const set = (next: ColumnName[]) => change({...rest, ...(next.length > 0 && {columns: next})});
  return [mode, heard(ticks, set)];
}
