import type {Table} from "../table/table.js";
import {type ColumnName, type Query, queryColumns} from "./query.js";

/** Whether every table and column that a query names is there, and the result has what it is ordered by. */
export function queryFits(query: Query, tables: readonly Table[]): boolean {
  const {from, join, order} = query;
  const names = (name: string) => tables.find((table) => table.name === name)?.columns.map((column) => column.name);
  const has = (table: string, column: string) => names(table)?.includes(column) ?? false;
  const own = names(from);
  if (own === undefined) return false;
  if (join !== undefined && !(has(from, join.on[0]) && has(join.table, join.on[1]))) return false;
  const isThere = (name: ColumnName) =>
    typeof name === "string" ? has(from, name) : name.table === join?.table && has(name.table, name.column);
  if (!columnsNamed(query).every(isThere)) return false;
  const given = queryColumns(query);
  const all = given.length > 0 ? given : [...own, ...(join === undefined ? [] : (names(join.table) ?? []))];
  return order === undefined || all.includes(order.by);
}

function columnsNamed({columns = [], filters = [], groups = [], measures = []}: Query): ColumnName[] {
  const measured = measures.flatMap((measure) => {
    if (measure.kind === "count") return [];
    return [measure.kind === "share where" ? measure.where.column : measure.column];
  });
  return [...columns, ...[...filters, ...groups].map(({column}) => column), ...measured];
}
