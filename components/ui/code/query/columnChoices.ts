import type {ColumnName, Query} from "../../../learn/query.js";
import {type Column, type Table, findColumn} from "../../../table/table.js";

/** A column that a query may use. */
export interface ColumnChoice {
  name: ColumnName;
  label: string;
  column: Column;
}

/** The columns of the table asked and, with a join, of the other; their labels then say whose they are. */
export function columnChoices(tables: readonly Table[], {from, join}: Query): ColumnChoice[] {
  const own = columnsOf(tables, from).map((column): ColumnChoice => {
    return {name: column.name, label: join ? `${from}: ${column.name}` : column.name, column};
  });
  if (join === undefined) return own;
  const others = columnsOf(tables, join.table).map((column): ColumnChoice => {
    const name = {table: join.table, column: column.name};
    return {name, label: `${join.table}: ${column.name}`, column};
  });
  return [...own, ...others];
}

/** The choice for a column of a query; the first where the query names one that is not there. */
export function choiceOf(choices: readonly ColumnChoice[], name: ColumnName): ColumnChoice {
  return choices.find((choice) => sameColumn(choice.name, name)) ?? choices[0];
}

export function sameColumn(a: ColumnName, b: ColumnName): boolean {
  if (typeof a === "string" || typeof b === "string") return a === b;
  return a.table === b.table && a.column === b.column;
}

/** The first choice of that kind, or the first of all. */
export function firstOf(choices: readonly ColumnChoice[], ...kinds: Column["kind"][]): ColumnChoice {
  return choices.find(({column}) => kinds.includes(column.kind)) ?? choices[0];
}

function columnsOf(tables: readonly Table[], name: string): readonly Column[] {
  return tables.find((table) => table.name === name)?.columns ?? [];
}

/** Pairs of columns of two tables that a join may be made on: those of one name first. */
export function likelyPair(left: Table, right: Table): [string, string] {
  const shared = left.columns.find(({name}) => findColumn(right, name) !== undefined);
  return shared === undefined ? [left.columns[0].name, right.columns[0].name] : [shared.name, shared.name];
}
