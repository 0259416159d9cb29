import {type Query, queryColumns} from "../../../learn/query.js";
import {checkbox} from "../../checkbox.js";
import {select} from "../../select.js";
import type {ColumnChoice} from "./columnChoices.js";
import {heard} from "./heard.js";

const limits = [5, 10, 20, 50, 100, 1000];

/** The fields of the order of the result and of how much of it to give. */
export function orderFields(query: Query, choices: readonly ColumnChoice[], set: (next: Query) => void): HTMLElement[] {
  const {order, limit, ...rest} = query;
  const by = select<string | null>({
    label: "Order by",
    options: [
      {value: null, label: "nothing"},
      ...resultColumns(query, choices).map((name) => ({value: name, label: name}))
    ],
    value: order?.by ?? null
  });
  const descending = checkbox({label: "Largest first", value: order?.descending ?? false});
  const sizes = [...new Set([...limits, ...(limit === undefined ? [] : [limit])])].sort((a, b) => a - b);
  const most = select<number | null>({
    label: "Rows at most",
    options: [{value: null, label: "all"}, ...sizes.map((size) => ({value: size, label: String(size)}))],
    value: limit ?? null
  });
  const changed = () =>
    set({
      ...rest,
      ...(by.value !== null && {order: {by: by.value, ...(descending.value && {descending: true})}}),
      ...(most.value !== null && {limit: most.value})
    });
  return [by, descending, most].map((input) => heard<string | boolean | number | null>(input as never, changed));
}

/** The question ordered by a column that it gives: by what took the place of the one before, or by nothing. */
export function withFittingOrder(query: Query, before: Query, choices: readonly ColumnChoice[]): Query {
  const {order, ...rest} = query;
  if (order === undefined || resultColumns(query, choices).includes(order.by)) return query;
  const [old, now] = [queryColumns(before), queryColumns(query)];
  const renamed = old.length === now.length ? now[old.indexOf(order.by)] : undefined;
  return renamed === undefined ? rest : {...rest, order: {...order, by: renamed}};
}

function resultColumns(query: Query, choices: readonly ColumnChoice[]): string[] {
  const given = queryColumns(query);
  return given.length > 0 ? given : [...new Set(choices.map(({column}) => column.name))];
}
