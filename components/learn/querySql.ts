import {oneOf} from "../math/assert.js";
import type {ColumnName, Filter, Group, Measure, Query} from "./query.js";
import {quoteName, quoteText} from "./quoteSql.js";

/**
 * The query as SQL for DuckDB, a clause to a line, names quoted only where they must be.
 *
 * @throws {RangeError} if it orders by a column that its result has not
 */
export function querySql(query: Query): string {
  const {from, join, filters = [], groups = [], order, limit} = query;
  const outputs = outputsOf(query);
  const items = outputs.map(({sql, name, plain}) => (plain ? sql : `${sql} AS ${quoteName(name)}`));
  if (order !== undefined && outputs.length > 0) oneOf(queryColumns(query), order.by, "order");
  return [
    clause("SELECT", items.length === 0 ? ["*"] : items, ","),
    `FROM ${quoteName(from)}`,
    join && joinSql(from, join),
    filters.length > 0 && clause("WHERE", conditions(query), " AND"),
    groups.length > 0 &&
      clause(
        "GROUP BY",
        groups.map((group) => groupSql(group, query)),
        ","
      ),
    order && `ORDER BY ${quoteName(order.by)}${order.descending ? " DESC" : ""}`,
    limit !== undefined && `LIMIT ${limit}`
  ]
    .filter(Boolean)
    .join("\n");
}

/** The names of the columns that a query gives, in order; none where it gives all that there are. */
export function queryColumns(query: Query): string[] {
  return outputsOf(query).map(({name}) => name);
}

interface Output {
  sql: string;
  name: string;

  /** Whether it is a column under its own name. */
  plain: boolean;
}

function outputsOf(query: Query): Output[] {
  const {columns = [], groups = [], measures = []} = query;
  const grouped = groups.length + measures.length > 0;
  const wanted = grouped
    ? [
        ...groups.map((group) => ({sql: groupSql(group, query), name: group.part ?? nameOf(group.column)})),
        ...measures.map((measure) => ({sql: measureSql(measure, query), name: measure.as ?? measureName(measure)}))
      ]
    : columns.map((column) => ({sql: columnSql(column, query), name: nameOf(column)}));
  const taken = new Set<string>();
  return wanted.map(({sql, name}) => {
    const unique = uniqueName(name, taken);
    const own = sql === quoteName(unique) || sql.endsWith(`.${quoteName(unique)}`);
    return {sql, name: unique, plain: own};
  });
}

/** Names of columns are the same in any case of their letters. */
function uniqueName(name: string, taken: Set<string>): string {
  let unique = name;
  for (let times = 2; taken.has(unique.toLowerCase()); times++) unique = `${name}_${times}`;
  taken.add(unique.toLowerCase());
  return unique;
}

/** With a join, every column says whose it is. */
function columnSql(column: ColumnName, {from, join}: Query): string {
  if (typeof column === "object") return `${quoteName(column.table)}.${quoteName(column.column)}`;
  return join === undefined ? quoteName(column) : `${quoteName(from)}.${quoteName(column)}`;
}

function nameOf(column: ColumnName): string {
  return typeof column === "object" ? column.column : column;
}

function joinSql(from: string, {table, on: [left, right], kind = "inner"}: NonNullable<Query["join"]>): string {
  const sides = `${quoteName(from)}.${quoteName(left)} = ${quoteName(table)}.${quoteName(right)}`;
  return `${kind === "left" ? "LEFT JOIN" : "JOIN"} ${quoteName(table)} ON ${sides}`;
}

function groupSql({column, part}: Group, query: Query): string {
  const sql = columnSql(column, query);
  if (part === undefined) return sql;
  return part === "day" ? `CAST(${sql} AS DATE)` : `${part === "weekday" ? "isodow" : part}(${sql})`;
}

const functions = {mean: "avg", median: "median", min: "min", max: "max", sum: "sum"} as const;

function measureSql(measure: Measure, query: Query): string {
  switch (measure.kind) {
    case "count":
      return "count(*)";
    case "count distinct":
      return `count(DISTINCT ${columnSql(measure.column, query)})`;
    case "quantile":
      return `quantile_cont(${columnSql(measure.column, query)}, ${measure.p})`;
    case "share where":
      return `count(*) FILTER (WHERE ${filterSql(measure.where, query)}) / count(*)`;
    default:
      return `${functions[measure.kind]}(${columnSql(measure.column, query)})`;
  }
}

function measureName(measure: Measure): string {
  switch (measure.kind) {
    case "count":
      return "count";
    case "count distinct":
      return `distinct_${nameOf(measure.column)}`;
    case "quantile":
      return `p${Number((100 * measure.p).toPrecision(6))}_${nameOf(measure.column)}`;
    case "share where":
      return "share";
    default:
      return `${measure.kind}_${nameOf(measure.column)}`;
  }
}

function conditions(query: Query): string[] {
  return (query.filters ?? []).map((filter) => filterSql(filter, query));
}

function filterSql(filter: Filter, query: Query): string {
  const column = columnSql(filter.column, query);
  switch (filter.operator) {
    case "is missing":
      return `${column} IS NULL`;
    case "is not missing":
      return `${column} IS NOT NULL`;
    case "contains":
      return `contains(${column}, ${quoteText(String(filter.value))})`;
    case "starts with":
      return `starts_with(${column}, ${quoteText(String(filter.value))})`;
    default:
      return `${column} ${filter.operator} ${literal(filter.value)}`;
  }
}

function literal(value: string | number | boolean): string {
  return typeof value === "string" ? quoteText(value) : String(value);
}

/** One line where it is short, else a line for each item. */
function clause(word: string, items: readonly string[], separator: string): string {
  const line = `${word} ${items.join(`${separator} `)}`;
  if (items.length === 1 || (line.length <= 60 && separator === ",")) return line;
  if (separator === ",") return `${word}\n  ${items.join(",\n  ")}`;
  return `${word} ${items.join(`\n  ${separator.trim()} `)}`;
}
