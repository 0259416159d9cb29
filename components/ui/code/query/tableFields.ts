import type {Query} from "../../../learn/query.js";
import {type Table, findColumn} from "../../../table/table.js";
import {checkbox} from "../../checkbox.js";
import {select} from "../../select.js";
import {likelyPair} from "./columnChoices.js";
import {heard} from "./heard.js";

type Join = NonNullable<Query["join"]>;

/** The fields of the table asked, and of the one whose columns are put beside its rows. */
export function tableFields(tables: readonly Table[], query: Query, set: (next: Query) => void): HTMLElement[] {
  const {from, join, limit} = query;
  const left = tableOf(tables, from);
  const table = select({label: "Ask", options: tables.map(({name}) => name), value: left.name});
  const others = tables.filter(({name}) => name !== left.name);
  const beside = select<string | null>({
    label: "Put beside each row",
    options: [{value: null, label: "nothing"}, ...others.map(({name}) => ({value: name, label: name}))],
    value: join?.table ?? null
  });
  const joined = (name: string | null): Query => ({
    ...fresh(left.name, limit),
    ...(name !== null && {join: {table: name, on: likelyPair(left, tableOf(tables, name))}})
  });
  return [
    heard(table, (name) => set(fresh(name, limit))),
    ...(others.length === 0 ? [] : [heard(beside, (name) => set(joined(name)))]),
    ...(join === undefined ? [] : joinFields(tables, query, (next) => set({...query, join: next})))
  ];
}

function joinFields(tables: readonly Table[], {from, join}: Query, set: (join: Join) => void): HTMLElement[] {
  const {table, on, kind} = join as Join;
  const [left, right] = [tableOf(tables, from), tableOf(tables, table)];
  const side = ({name, columns}: Table, value: string) =>
    select({
      label: `Where ${name} has`,
      options: columns.map((column) => column.name),
      value: findColumn({name, columns, rows: 0}, value)?.name ?? columns[0].name
    });
  const keep = checkbox({label: `Keep rows without a match in ${table}`, value: kind === "left"});
  return [
    heard(side(left, on[0]), (name) => set({...(join as Join), on: [name, on[1]]})),
    heard(side(right, on[1]), (name) => set({...(join as Join), on: [on[0], name]})),
    heard(keep, (all) => set({...(join as Join), kind: all ? "left" : "inner"}))
  ];
}

/** Another table has other columns: the question begins anew. */
function fresh(from: string, limit: number | undefined): Query {
  return {from, ...(limit !== undefined && {limit})};
}

function tableOf(tables: readonly Table[], name: string): Table {
  return tables.find((table) => table.name === name) ?? tables[0];
}
