import {element} from "../../charts/element.js";
import type {Query} from "../../learn/query.js";
import {queryFits} from "../../learn/queryFits.js";
import type {Table} from "../../table/table.js";
import {type Input, dispatchInput, withValue} from "../field.js";
import {type ColumnChoice, columnChoices} from "./query/columnChoices.js";
import {filterFields, newFilter} from "./query/filterFields.js";
import {groupFields, newGroup} from "./query/groupFields.js";
import {measureFields, newMeasure} from "./query/measureFields.js";
import {orderFields, withFittingOrder} from "./query/orderFields.js";
import {type Change, rowList} from "./query/rowList.js";
import {isGrouped, showFields} from "./query/showFields.js";
import {tableFields} from "./query/tableFields.js";

export interface QueryBuilderOptions {
  /** The tables to ask, at least one, each with a column. */
  tables: readonly Table[];
  value: Query;
}

/**
 * A question to tables, set by controls alone; its value is the question in plain data.
 *
 * @throws {RangeError} if the question names a table or a column that is not there
 */
export function queryBuilder({tables, value}: QueryBuilderOptions): Input<Query> {
  if (!queryFits(value, tables)) throw new RangeError(`invalid query; not of these tables: ${JSON.stringify(value)}`);
  let query = value;
  const parts = {
    from: part("Table"),
    show: part("What to show"),
    filters: part("Only rows where"),
    order: part("Order")
  };
  const root = withValue<Query, HTMLElement>(element("div", {class: "query-builder"}, ...Object.values(parts)), {
    get: () => query,
    set(next) {
      query = next;
      draw();
    }
  });
  const choices = () => columnChoices(tables, query);
  const change: Change<Query> = (next, {redraw = false} = {}) => {
    query = withFittingOrder(next, query, columnChoices(tables, next));
    if (redraw) keepFocus(root, draw);
    else if (!parts.order.contains(document.activeElement)) drawOrder();
    dispatchInput(root);
  };
  const draw = () => {
    fill(
      parts.from,
      tableFields(tables, query, (next) => change(next, {redraw: true}))
    );
    fill(parts.show, [...showFields(query, choices(), change), ...(isGrouped(query) ? groupLists(choices()) : [])]);
    fill(parts.filters, [filterList(choices())]);
    drawOrder();
  };
  const drawOrder = () => fill(parts.order, orderFields(query, choices(), change));

  const groupLists = (columns: readonly ColumnChoice[]) => [
    rowList({
      noun: "group",
      items: query.groups ?? [],
      make: () => newGroup(columns[0]),
      fields: (group, changed) => groupFields(group, columns, changed),
      changed: (groups) => change({...query, groups})
    }),
    rowList({
      noun: "measure",
      items: query.measures ?? [],
      make: () => newMeasure("count", columns),
      fields: (measure, changed) => measureFields(measure, columns, changed),
      changed: (measures) => change({...query, measures})
    })
  ];
  const filterList = (columns: readonly ColumnChoice[]) =>
    rowList({
      noun: "filter",
      items: query.filters ?? [],
      make: () => newFilter(columns[0]),
      fields: (filter, changed) => filterFields(filter, columns, changed),
      changed: (filters) => change({...query, filters})
    });
  draw();
  return root;
}

function part(label: string): HTMLElement {
  const fields = element("div", {class: "query-part-fields"});
  return element("fieldset", {class: "query-part"}, element("legend", {class: "query-legend"}, label), fields);
}

function fill(part: HTMLElement, fields: readonly HTMLElement[]): void {
  part.lastElementChild?.replaceChildren(...fields);
}

/** Puts the focus back on the control that took the place of the one that had it. */
function keepFocus(root: HTMLElement, act: () => void): void {
  const controls = () => [...root.querySelectorAll<HTMLElement>("select, input, button")];
  const at = controls().indexOf(document.activeElement as HTMLElement);
  act();
  if (at >= 0) controls()[at]?.focus();
}
