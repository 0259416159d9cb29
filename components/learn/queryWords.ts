import type {ColumnName, Filter, Group, Measure, Query} from "./query.js";

export const measureWords: Record<Measure["kind"], string> = {
  count: "number of rows",
  "count distinct": "number of different values",
  mean: "mean",
  median: "median",
  min: "smallest",
  max: "largest",
  sum: "sum",
  quantile: "quantile",
  "share where": "share of rows where"
};

export const conditionWords: Record<Filter["operator"], string> = {
  "=": "is",
  "<>": "is not",
  "<": "is less than",
  "<=": "is at most",
  ">": "is more than",
  ">=": "is at least",
  contains: "contains",
  "starts with": "starts with",
  "is missing": "is missing",
  "is not missing": "is not missing"
};

/** What a query asks, in a line for those who do not read SQL: "From flights: number of rows, by month of date". */
export function queryWords(query: Query): string {
  const {from, join, columns = [], filters = [], groups = [], measures = [], order, limit} = query;
  const single = groups.length + measures.length === 0;
  const shown = single ? columns.map(columnWords) : measures.map(oneMeasure);
  return [
    `From ${from}${join === undefined ? "" : ` with ${join.table} beside it`}: ${shown.length > 0 ? shown.join(", ") : single ? "all columns" : "each value once"}`,
    groups.length > 0 && `by ${groups.map(oneGroup).join(" and ")}`,
    filters.length > 0 && `only where ${filters.map(oneFilter).join(" and ")}`,
    order && `in order of ${order.by}${order.descending ? ", largest first" : ""}`,
    limit !== undefined && `at most ${limit} rows`
  ]
    .filter(Boolean)
    .join("; ");
}

function oneMeasure(measure: Measure): string {
  switch (measure.kind) {
    case "count":
      return measureWords.count;
    case "quantile":
      return `${columnWords(measure.column)} below which ${Math.round(1000 * measure.p) / 10} % lie`;
    case "share where":
      return `${measureWords["share where"]} ${oneFilter(measure.where)}`;
    case "min":
    case "max":
      return `${measureWords[measure.kind]} ${columnWords(measure.column)}`;
    default:
      return `${measureWords[measure.kind]} of ${columnWords(measure.column)}`;
  }
}

function oneGroup({column, part}: Group): string {
  return part === undefined ? columnWords(column) : `${part} of ${columnWords(column)}`;
}

function oneFilter(filter: Filter): string {
  const value = "value" in filter ? ` ${filter.value}` : "";
  return `${columnWords(filter.column)} ${conditionWords[filter.operator]}${value}`;
}

function columnWords(column: ColumnName): string {
  return typeof column === "string" ? column : column.column;
}
