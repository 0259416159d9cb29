import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {gunzipSync, strFromU8} from "fflate";
import {expect, it} from "vitest";
import {type PackedTable, unpackTable} from "../../table/packedTable.js";
import {readTable} from "../../table/readTable.js";
import {bytesSource} from "../../table/source.js";
import type {Table} from "../../table/table.js";
import {airportsOf, byOrigin, regionOf, routesOf} from "./airports.js";
import {compareWithin} from "./compareWithin.js";
import {daysOf} from "./days.js";
import {delayCounts, fall, lateShares} from "./delayCounts.js";
import {firstRows} from "./firstRows.js";
import {flightsOf} from "./flights.js";
import {freshness} from "./freshness.js";
import golden from "./golden/explore.json" with {type: "json"};
import {addUp, meanOfShares, shareOf, together} from "./group.js";
import {joinRows} from "./joinRows.js";
import {knownThenFeatures, knownThens} from "./knownThen.js";
import {rankAirports} from "./kpis.js";
import {labelBudget, labelsFor} from "./labelBudget.js";
import {lateByHour} from "./lateByHour.js";
import {missingRows} from "./missingRows.js";
import {chanceBand, smallGroups} from "./smallGroups.js";
import {toldApart} from "./toldApart.js";
import {usedModel} from "./usedModel.js";

const airports = airportsOf(lessonTable("airports"));
const routes = routesOf(lessonTable("routes"), airports);
const {table} = await readTable(
  bytesSource("flights", new Uint8Array(readFileSync(path("flights/flights.parquet")))),
  null
);
const flights = flightsOf(table);

it("lateByHour(delays) agrees with golden/explore.mts (DuckDB): two in three flights that leave at two are late", () => {
  const hours = lateByHour(lessonTable("delays-by-hour"));
  expect(hours.map(({name, rows, hits}) => [Number(name), rows, hits])).toEqual(golden.hours);
  expect(shareOf(hours[2])).toBeGreaterThan(2 / 3);
});

it("routesOf(routes, airports) adds up to every flight", () => {
  const {rows, hits} = together(routes);
  expect([routes.length, rows, hits]).toEqual(golden.routes[0]);
});

it("routesOf(routes, airports) refuses a list of airports that lacks one", () => {
  expect(() => routesOf(lessonTable("routes"), airports.slice(1))).toThrow("invalid airports; not holding route");
});

it("meanOfShares(airports of New Jersey) is nearly three times the share of flights, as golden/explore.mts has it", () => {
  const state = new Map(airports.map((airport) => [airport.code, airport.state]));
  const own = byOrigin(routes).filter(({name}) => state.get(name) === "NJ");
  expect(own.map(({name, rows}) => [name, rows])).toEqual([
    ["ACY", 1],
    ["EWR", 60282]
  ]);
  expect([shareOf(together(own)), meanOfShares(own)]).toEqual(golden.newJersey[0].map((x) => expect.closeTo(x, 12)));
});

it("smallGroups(airports, smallest) hides what is smaller, and finds small airports at both ends", () => {
  const all = smallGroups(byOrigin(routes), 1);
  expect(all.shown).toHaveLength(229);
  expect(all.shown[0]).toMatchObject({name: "ACY", rows: 1, hits: 1});
  expect(all.smallAtTheEnds).toBeGreaterThanOrEqual(15);
  const some = smallGroups(byOrigin(routes), 1000);
  expect(some.shown.every(({rows}) => rows >= 1000)).toBe(true);
  expect(some.shown.length + some.hidden.length).toBe(229);
  expect(some.shownShare).toBeCloseTo(together(some.shown).rows / 3_000_000, 12);
});

it("chanceBand(share, rows) is 0.5 ± 0.098 for 100 rows, by hand, and stays within 0 and 1", () => {
  const {low, high} = chanceBand(0.5, 100);
  expect([low, high]).toEqual([expect.closeTo(0.402, 12), expect.closeTo(0.598, 12)]);
  expect(chanceBand(0.02, 1).low).toBe(0);
});

it("compareWithin(Atlanta, Seattle by region) turns round in every region, as golden/explore.mts counts", () => {
  const groups = routes.map((route) => ({...route, side: route.origin.code, class: regionOf(route.destination)}));
  const found = compareWithin(groups, ["ATL", "SEA"]);
  const counted = found.classes.flatMap(({name, sides}) =>
    sides.map(({rows, hits}, i) => [["ATL", "SEA"][i], name, rows, hits])
  );
  expect(counted.sort()).toEqual(golden.regions);
  expect(shareOf(found.all[0])).toBeLessThan(shareOf(found.all[1]));
  expect(found.turned).toBe(true);
  expect(found.standardised[0]).toBeGreaterThan(found.standardised[1]);
});

it("compareWithin(sides of the same mix) does not turn, and standardising changes nothing", () => {
  const groups = [
    {side: "a", class: "x", name: "", rows: 10, hits: 2},
    {side: "a", class: "y", name: "", rows: 30, hits: 12},
    {side: "b", class: "x", name: "", rows: 100, hits: 30},
    {side: "b", class: "y", name: "", rows: 300, hits: 150}
  ];
  const {turned, standardised, all} = compareWithin(groups, ["a", "b"]);
  expect(turned).toBe(false);
  expect(standardised).toEqual(all.map((side) => expect.closeTo(shareOf(side), 12)));
});

it("joinRows(flights by city) multiplies and loses rows exactly as a join in DuckDB does", () => {
  const origins = byOrigin(routes);
  const byCode = new Map(airports.map((airport) => [airport.code, airport]));
  const by = (key: "code" | "city" | "state") =>
    joinRows(
      origins.map(({name, rows, hits}) => ({key: byCode.get(name)?.[key] ?? null, rows, hits})),
      airports.map((airport) => airport[key])
    );
  const [code, city, hits, state] = golden.joins[0];
  expect([by("code").rows, by("city").rows, by("city").hits, by("state").rows]).toEqual([code, city, hits, state]);
  expect(by("code")).toMatchObject({lost: 0, multiplied: 0});
  expect(by("city").lost).toBe(together(origins.filter(({name}) => name === "MQT")).rows);
});

it("joinRows(left, right) by hand: two partners double, none loses", () => {
  const left = [
    {key: "a", rows: 3, hits: 1},
    {key: "b", rows: 5, hits: 5},
    {key: null, rows: 2, hits: 0}
  ];
  expect(joinRows(left, ["a", "a", "c", null])).toEqual({
    before: 10,
    rows: 6,
    hits: 2,
    lost: 7,
    multiplied: 3,
    worst: {key: "a", partners: 2}
  });
});

it("freshness(days) agrees with golden/explore.mts (corr of DuckDB) after a day and a week", () => {
  const found = freshness(daysOf(flights).map(shareOf), 7);
  expect([found[0].correlation, found[6].correlation]).toEqual(golden.freshness[0].map((x) => expect.closeTo(x, 12)));
});

it("missingRows(days, 2) finds the storm of 5 and 6 March 2001 that golden/explore.mts finds", () => {
  const north = new Set(["BOS", "LGA", "EWR", "JFK", "PHL"]);
  const found = missingRows(daysOf(flights, north), 2);
  expect(found.map(({name, rows, hits, usual}) => [name, rows, hits, usual])).toEqual(golden.storm);
  const [{share, shareWithMissing}] = found;
  expect(share).toBeCloseTo(25 / 52, 12);
  expect(shareWithMissing).toBeCloseTo((25 + 79.5) / 131.5, 12);
});

it("knownThenFeatures(flights) told apart agree with golden/explore.mts (a join of all pairs in DuckDB)", () => {
  const {late, values} = knownThenFeatures(flights);
  const names = {published: "published", landed: "landed", left: "gone", day: "others", self: "self"} as const;
  for (const {id} of knownThens) {
    const [rows, hits, area] = golden.known[names[id]];
    expect([late.length, late.reduce((sum, hit) => sum + hit, 0)]).toEqual([rows, hits]);
    expect(toldApart(values[id], late)).toBeCloseTo(area, 9);
  }
});

it("toldApart(values, hits) counts pairs, ties as half", () => {
  expect(toldApart(Float64Array.of(1, 2, 2, 3), Uint8Array.of(0, 0, 1, 1))).toBe(3.5 / 4);
  expect(toldApart(Float64Array.of(1, 1, 1), Uint8Array.of(0, 1, 1))).toBe(0.5);
  expect(toldApart(Float64Array.of(3, 2, 1), Uint8Array.of(0, 1, 1))).toBe(0);
});

it("rankAirports(flights, definition) agrees with golden/explore.mts for each definition", () => {
  const all = (definition: "share" | "mean" | "median" | "minutes", threshold = 15) =>
    new Map(rankAirports(flights, {definition, threshold, smallest: 3000}).map(({airport, value}) => [airport, value]));
  const found = [all("share"), all("mean"), all("median"), all("minutes"), all("share", 60)];
  expect(found[0].size).toBe(golden.kpis.length);
  for (const [airport, ...values] of golden.kpis) {
    expect(found.map((kpis) => kpis.get(String(airport)))).toEqual(values.map((x) => expect.closeTo(Number(x), 9)));
  }
});

it("rankAirports(flights, share) puts Seattle first at 15 minutes, and elsewhere at 60", () => {
  const rank = (threshold: number) =>
    rankAirports(flights, {definition: "share", threshold, smallest: 3000}).find(({airport}) => airport === "SEA")
      ?.rank;
  expect(rank(15)).toBe(1);
  expect(rank(60)).toBeGreaterThan(5);
});

it("lateShares(counts, thresholds) fall as the threshold rises; a third of the flights is gone two minutes past 14", () => {
  const counts = delayCounts(lessonTable("delays-by-month"));
  const [at15] = lateShares(counts, [15]);
  expect(at15.share).toBeCloseTo(626_590 / 3_000_000, 12);
  const shares = lateShares(counts, [0, 5, 15, 60]).map(({share}) => share);
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
  expect(fall(counts, 14, 16)).toBeGreaterThan(0.3);
});

it("firstRows(outcomes, rows) of the flights are those of a holiday, a random sample is not far off", () => {
  const {first, random, whole, low, high} = firstRows(flights.late, 1000);
  expect(first).toBe(0.306);
  expect(first).toBeGreaterThan(high);
  expect(random).toBeGreaterThan(low);
  expect(random).toBeLessThan(high);
  expect(whole).toBeCloseTo(0.209088, 12);
});

it("labelBudget(plan, share) by hand: 600 labels twice at 2 minutes are 40 hours", () => {
  const {hours, cost, halfWidth} = labelBudget({labels: 600, annotators: 2, minutes: 2, wage: 30}, 0.5);
  expect([hours, cost, halfWidth]).toEqual([40, 1200, expect.closeTo(0.0400083, 6)]);
});

it("labelsFor(share, halfWidth) is the smallest count whose interval is narrow enough", () => {
  const count = labelsFor(0.2, 0.02);
  const half = (labels: number) => labelBudget({labels, annotators: 1, minutes: 1, wage: 1}, 0.2).halfWidth;
  expect(half(count)).toBeLessThanOrEqual(0.02);
  expect(half(count - 1)).toBeGreaterThan(0.02);
});

const steady = ["first", "second", "third", "fourth"].map((label) => ({
  label,
  classes: [
    {name: "risky", rows: 100, hits: 40},
    {name: "safe", rows: 100, hits: 10}
  ]
}));

it("usedModel(periods) without a hold-out forgets what it prevents, and flags every other period", () => {
  const used = usedModel(steady, {flagFrom: 0.3, effect: 0.5, holdOut: 0});
  expect(used.map(({flagged}) => flagged)).toEqual([["risky"], [], ["risky"]]);
  expect(used[0]).toMatchObject({seen: 0.2, untouched: 0.4, share: 0.15, shareWithout: 0.25});
  expect(used[1]).toMatchObject({seen: null, untouched: null, share: 0.25});
});

it("usedModel(periods) with a hold-out keeps flagging; with no effect nothing changes", () => {
  const held = usedModel(steady, {flagFrom: 0.3, effect: 0.5, holdOut: 0.1});
  expect(held.map(({flagged}) => flagged)).toEqual([["risky"], ["risky"], ["risky"]]);
  const idle = usedModel(steady, {flagFrom: 0.3, effect: 0, holdOut: 0});
  expect(idle.every(({share, shareWithout}) => share === shareWithout)).toBe(true);
});

it("addUp(groups) adds groups of one name", () => {
  const groups = ["a", "b", "a"].map((name, i) => ({name, rows: i + 1, hits: i}));
  expect(addUp(groups)).toEqual([
    {name: "a", rows: 4, hits: 2},
    {name: "b", rows: 2, hits: 1}
  ]);
});

function path(file: string): string {
  return fileURLToPath(new URL(`../../../data/${file}`, import.meta.url));
}

function lessonTable(name: string): Table {
  const packed = JSON.parse(strFromU8(gunzipSync(readFileSync(path(`lessons/${name}.json.gz`))))) as PackedTable;
  return unpackTable(name, packed);
}
