import {expect, it} from "vitest";
import {queryWords} from "./queryWords.js";

it("queryWords(query) says in a line what is asked", () => {
  expect(queryWords({from: "flights"})).toBe("From flights: all columns");
  expect(queryWords({from: "flights", columns: ["origin", "delay"], limit: 5})).toBe(
    "From flights: origin, delay; at most 5 rows"
  );
  expect(
    queryWords({
      from: "flights",
      join: {table: "airports", on: ["origin", "code"]},
      filters: [
        {column: "delay", operator: ">=", value: 15},
        {column: {table: "airports", column: "state"}, operator: "is not missing"}
      ],
      groups: [{column: "date", part: "month"}, {column: "origin"}],
      measures: [
        {kind: "count", as: "flights"},
        {kind: "share where", where: {column: "delay", operator: "<", value: 0}},
        {kind: "quantile", column: "delay", p: 0.9},
        {kind: "max", column: "delay"},
        {kind: "mean", column: "delay"}
      ],
      order: {by: "flights", descending: true},
      limit: 10
    })
  ).toBe(
    "From flights with airports beside it: number of rows, share of rows where delay is less than 0, delay below which 90 % lie, largest delay, mean of delay; by month of date and origin; only where delay is at least 15 and state is not missing; in order of flights, largest first; at most 10 rows"
  );
  expect(queryWords({from: "flights", groups: [{column: "origin"}]})).toBe("From flights: each value once; by origin");
});
