import {element, uniqueId} from "../../charts/element.js";
import {type Query, querySql} from "../../learn/query.js";
import {type Input, withValue} from "../field.js";
import {type QueryBuilderOptions, queryBuilder} from "./queryBuilder.js";

export type QueryControls = Input<Query> & {
  /** The query as SQL; null while a control holds nothing that fits. */
  readonly sql: string | null;

  /** Puts the focus on the first control, or on the first that holds nothing that fits. */
  lead(): void;
};

/** A query builder with the SQL that it makes under it. */
export function queryControls(options: QueryBuilderOptions): QueryControls {
  const builder = queryBuilder(options);
  const id = uniqueId("query");
  const sql = element("pre", {class: "query-sql", tabindex: "0", role: "group", "aria-labelledby": id});
  const show = () => (sql.textContent = querySql(builder.value));
  const root = withValue<Query, HTMLElement>(
    element(
      "div",
      {class: "query-controls"},
      builder,
      element("p", {class: "field-label", id}, "The SQL that these controls make"),
      sql
    ),
    {
      get: () => builder.value,
      set(query) {
        builder.value = query;
        show();
      }
    }
  );
  const wrong = () => builder.querySelector<HTMLElement>("[aria-invalid='true']");
  builder.addEventListener("input", show);
  show();
  return Object.defineProperty(
    Object.assign(root, {lead: () => (wrong() ?? builder.querySelector<HTMLElement>("select"))?.focus()}),
    "sql",
    {get: () => (wrong() === null ? sql.textContent : null)}
  ) as QueryControls;
}
