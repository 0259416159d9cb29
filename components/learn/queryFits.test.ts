import {expect, it} from "vitest";
import {tableOfRows} from "../table/tableOfRows.js";
import type {Query} from "./query.js";
import {queryFits} from "./queryFits.js";

const tables = [
  tableOfRows([{origin: "BOS", delay: 1}], "flights"),
  tableOfRows([{code: "BOS", state: "Massachusetts"}], "airports")
];
const join: Query["join"] = {table: "airports", on: ["origin", "code"]};
const state = {table: "airports", column: "state"};
const grouped: Query = {from: "flights", groups: [{column: "origin"}], measures: [{kind: "count"}]};

const fitting: Query[] = [
  {from: "flights"},
  {from: "flights", columns: ["delay"], order: {by: "delay"}},
  {from: "flights", join, order: {by: "state"}},
  {from: "flights", join, columns: [state], filters: [{column: "delay", operator: "is missing"}]},
  {...grouped, order: {by: "count"}}
];
const unfitting: Query[] = [
  {from: "planes"},
  {from: "flights", columns: ["state"]},
  {from: "flights", columns: [state]},
  {from: "flights", join: {table: "planes", on: ["origin", "code"]}},
  {from: "flights", join: {table: "airports", on: ["code", "code"]}},
  {from: "flights", filters: [{column: "late", operator: "is missing"}]},
  {from: "flights", measures: [{kind: "mean", column: "late"}]},
  {from: "flights", measures: [{kind: "share where", where: {column: "late", operator: "is missing"}}]},
  {from: "flights", order: {by: "state"}},
  {...grouped, order: {by: "delay"}}
];

it.each(fitting)("queryFits(%j, tables) is true", (query) => expect(queryFits(query, tables)).toBe(true));

it.each(unfitting)("queryFits(%j, tables) is false", (query) => expect(queryFits(query, tables)).toBe(false));
