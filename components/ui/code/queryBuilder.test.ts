// @vitest-environment jsdom
import {afterAll, beforeAll, beforeEach, describe, expect, it, vi} from "vitest";
import {type Query, querySchema, querySql} from "../../learn/query.js";
import {queryFits} from "../../learn/queryFits.js";
import {learnersDatabaseNode} from "../../platform/learnersDatabaseNode.js";
import {tableOfRows} from "../../table/tableOfRows.js";
import type {Input} from "../field.js";
import {queryBuilder} from "./queryBuilder.js";

const flights = tableOfRows(
  [
    {origin: "BOS", delay: 5, date: new Date("2001-01-01T06:30:00Z"), early: true},
    {origin: "SEA", delay: null, date: new Date("2001-02-03T18:00:00Z"), early: null},
    {origin: "it's", delay: -4, date: null, early: false}
  ],
  "flights"
);
const airports = tableOfRows([{origin: "BOS", state: "Massachusetts"}], "airports");
const tables = [flights, airports];
const database = learnersDatabaseNode(tables);
const patience = {timeout: 30_000}; // the engine is large
beforeAll(() => database.query("select 1"), patience.timeout);
afterAll(() => database.close());
beforeEach(() => document.body.replaceChildren());

it("queryBuilder(options) begins with the query that it is given, and says it again unchanged", () => {
  const value: Query = {
    from: "flights",
    join: {table: "airports", on: ["origin", "origin"], kind: "left"},
    groups: [{column: {table: "airports", column: "state"}}, {column: "date", part: "month"}],
    measures: [
      {kind: "quantile", column: "delay", p: 0.07},
      {kind: "share where", where: {column: "delay", operator: ">", value: 4}}
    ],
    filters: [{column: "date", operator: "<", value: "2001-02-01"}],
    order: {by: "share", descending: true},
    limit: 7
  };
  const builder = put(value);
  expect(builder.value).toEqual(value);
  const shown = [...builder.querySelectorAll<HTMLSelectElement>("select")].map(
    ({selectedOptions: [option]}) => option.text
  );
  expect(shown).toEqual([
    ...["flights", "airports", "origin", "origin"],
    ...["airports: state", "flights: date", "month, 1 to 12"],
    ...["quantile", "flights: delay", "share of rows where", "flights: delay", "is more than"],
    ...["flights: date", "is before", "share", "7"]
  ]);
  expect([...builder.querySelectorAll<HTMLInputElement>("input.field-box")].map(({value}) => value)).toEqual([
    "7",
    "4",
    "2001-02-01"
  ]);
});

it("queryBuilder(options) refuses a query of other tables", () => {
  for (const value of [{from: "Flights"}, {from: "flights", columns: ["Delay"]}]) {
    expect(() => put(value)).toThrow("invalid query; not of these tables");
  }
});

it("queryBuilder(options) tells of each change once, and makes groups, measures, filters, an order and a limit", () => {
  const builder = put({from: "flights"});
  const heard = vi.fn();
  document.body.addEventListener("input", heard);
  segment(builder, "Groups and measures");
  press(builder, "Add a group");
  expect(builder.value).toEqual({from: "flights", groups: [{column: "origin"}], measures: [{kind: "count"}]});
  choose(builder, "Measure", "mean");
  press(builder, "Add a filter");
  choose(builder, "Column", "delay");
  choose(builder, "Condition", "is more than");
  type(builder, "Value", "-3.5");
  choose(builder, "Order by", "mean_delay");
  choose(builder, "Rows at most", "20");
  expect(querySql(builder.value)).toBe(
    "SELECT origin, avg(delay) AS mean_delay\nFROM flights\nWHERE delay > -3.5\nGROUP BY origin\nORDER BY mean_delay\nLIMIT 20"
  );
  expect(heard).toHaveBeenCalledTimes(9);
  choose(builder, "Measure", "median");
  expect(builder.value.order).toEqual({by: "median_delay"});
  press(builder, "Remove measure 1");
  expect([builder.value.measures, builder.value.order]).toEqual([[], undefined]);
  expect(menu(builder, "Order by").selectedOptions[0].text).toBe("nothing");
});

it("queryBuilder(options) gives each control a label, and no two of a kind one name", () => {
  const builder = put({from: "flights", groups: [{column: "date", part: "hour"}], filters: [missing("delay")]});
  for (const control of builder.querySelectorAll<HTMLInputElement | HTMLSelectElement>("select, input")) {
    expect(control.labels?.[0]?.textContent).toMatch(/\S/);
  }
  press(builder, "Add a filter");
  const rows = [...builder.querySelectorAll(".query-row")].map((row) => row.getAttribute("aria-label"));
  expect(rows).toEqual(["group 1", "filter 1", "filter 2"]);
});

it("queryBuilder(options) keeps the focus where the person is when its fields are made anew", () => {
  const builder = put({from: "flights", filters: [missing("delay")]});
  press(builder, "Add a filter");
  expect(document.activeElement).toBe(menus(builder, "Column")[1]);
  menus(builder, "Column")[1].focus();
  choose(builder, "Column", "date", 1);
  expect(document.activeElement).toBe(menus(builder, "Column")[1]);
  press(builder, "Remove filter 2");
  expect((document.activeElement as HTMLElement).textContent).toBe("Add a filter");
  menu(builder, "Put beside each row").focus();
  choose(builder, "Put beside each row", "airports");
  expect(document.activeElement).toBe(menu(builder, "Put beside each row"));
  const group = builder.querySelector<HTMLElement>(".segment:last-child input")!;
  group.focus();
  group.click();
  expect((document.activeElement as HTMLInputElement).checked).toBe(true);
});

it("queryBuilder(options) names a value that lacks beside its control, and keeps the last that fits", () => {
  const filters: Query["filters"] = [
    {column: "delay", operator: ">", value: 1},
    {column: "origin", operator: "contains", value: "B"},
    {column: "date", operator: ">=", value: "2001-01-01"}
  ];
  const builder = put({from: "flights", filters});
  for (const box of builder.querySelectorAll<HTMLInputElement>(".query-row input")) {
    box.value = "";
    box.dispatchEvent(new Event("input", {bubbles: true}));
  }
  const errors = [...builder.querySelectorAll(".query-row .field-error")].map(({textContent}) => textContent);
  expect(errors.filter((text) => text !== "")).toEqual([
    "Please give a number.",
    "Please write what to look for.",
    "Please give a day."
  ]);
  expect(builder.querySelectorAll("[aria-invalid='true']")).toHaveLength(3);
  expect(builder.value.filters).toEqual(filters);
});

describe("queryBuilder(options) makes only queries that the database can answer", patience, () => {
  it.each(["origin", "delay", "date", "early"])("with every condition on %s", async (column) => {
    const builder = put({from: "flights", filters: [missing(column)]});
    const queries = collector();
    for (const condition of labels(menu(builder, "Condition"))) {
      choose(builder, "Condition", condition);
      queries.add(builder);
    }
    await queries.answered();
  });

  it("with every measure, of every column that it offers", async () => {
    const builder = put({from: "flights", measures: [{kind: "count"}]});
    const queries = collector();
    for (const measure of labels(menu(builder, "Measure"))) {
      choose(builder, "Measure", measure);
      queries.add(builder);
      for (const column of labels(menu(builder, "Of") ?? menu(builder, "Column"))) {
        choose(builder, menu(builder, "Of") ? "Of" : "Column", column);
        queries.add(builder);
      }
    }
    await queries.answered();
  });

  it("with every group and order, of one table and of two", async () => {
    const builder = put({from: "flights", groups: [{column: "origin"}], measures: [{kind: "count"}]});
    const queries = collector();
    for (const beside of ["nothing", "airports"]) {
      choose(builder, "Put beside each row", beside);
      segment(builder, "Groups and measures");
      press(builder, "Add a group");
      for (const column of labels(menu(builder, "Group by"))) {
        choose(builder, "Group by", column);
        for (const part of labels(menu(builder, "Part of the time"))) {
          choose(builder, "Part of the time", part);
          for (const by of labels(menu(builder, "Order by"))) {
            choose(builder, "Order by", by);
            queries.add(builder);
          }
        }
        queries.add(builder);
      }
    }
    await queries.answered();
  });
});

function missing(column: string) {
  return {column, operator: "is missing"} as const;
}

/** Collects the SQL of what a builder says, to ask it all at once. */
function collector() {
  const collected = new Set<string>();
  return {
    add({value}: Input<Query>) {
      expect(querySchema.parse(value)).toEqual(value);
      expect(queryFits(value, tables), JSON.stringify(value)).toBe(true);
      collected.add(`SELECT count(*) FROM (${querySql(value)})`);
    },
    async answered() {
      expect(collected.size).toBeGreaterThan(2);
      await database.query([...collected].join(" UNION ALL "));
    }
  };
}

function put(value: Query): Input<Query> {
  const builder = queryBuilder({tables, value});
  document.body.append(builder);
  return builder;
}

function menus(root: HTMLElement, label: string): HTMLSelectElement[] {
  return [...root.querySelectorAll("select")].filter(({labels: [own]}) => own.textContent === label);
}

function menu(root: HTMLElement, label: string): HTMLSelectElement {
  return menus(root, label)[0];
}

function labels(menu: HTMLSelectElement | undefined): string[] {
  return [...(menu?.options ?? [])].map(({text}) => text);
}

function choose(root: HTMLElement, label: string, option: string, at = 0): void {
  const found = menus(root, label)[at];
  found.selectedIndex = labels(found).indexOf(option);
  expect(found.selectedIndex, `${label}: ${option}`).toBeGreaterThanOrEqual(0);
  found.dispatchEvent(new Event("input", {bubbles: true}));
}

function type(root: HTMLElement, label: string, text: string): void {
  const box = [...root.querySelectorAll("input")].find((input) => input.labels?.[0]?.textContent === label)!;
  box.value = text;
  box.dispatchEvent(new Event("input", {bubbles: true}));
}

function segment(root: HTMLElement, label: string): void {
  [...root.querySelectorAll<HTMLElement>(".segment")].find(({textContent}) => textContent === label)!.click();
}

function press(root: HTMLElement, name: string): void {
  const named = (button: HTMLElement) => button.getAttribute("aria-label") ?? button.textContent;
  const button = [...root.querySelectorAll("button")].find((button) => named(button) === name)!;
  button.focus();
  button.click();
}
