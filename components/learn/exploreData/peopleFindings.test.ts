import {expect, it} from "vitest";
import {engagementSurvey} from "../../generate/engagementSurvey.js";
import {turnover} from "../../generate/turnover.js";
import {tableOfRows} from "../../table/tableOfRows.js";
import {querySchema, querySql} from "../query.js";
import {admissions} from "./admissions.js";
import {compareWithin, comparisonPairs} from "./compareWithin.js";
import {employmentTable} from "./employmentTable.js";
import {shareOf, together} from "./group.js";
import {bytesPerRow, growth} from "./growth.js";
import {joinEvents} from "./joinEvents.js";
import {knowledge} from "./knowledge.js";
import {knownPeople, knownPeopleShares} from "./knownPeople.js";
import {leftByLeave} from "./leftByLeave.js";
import {leftWithin} from "./leftWithin.js";
import {flightQueries, peopleQueries} from "./lessonQueries.js";
import {marchDays} from "./marchDays.js";
import {type Employment, employmentsOf, leaversBy, yearLength} from "./people.js";
import {peoplePeriods} from "./peoplePeriods.js";
import {outsideChance} from "./smallGroups.js";
import {scaleScores, surveyMemory} from "./surveyMemory.js";
import {teamsTable} from "./teamsTable.js";
import {turnoverRates} from "./turnoverRates.js";
import {usedModel, usedPairs} from "./usedModel.js";
import {whoIsThere} from "./whoIsThere.js";

const {hr, events, truth} = turnover();
const people = employmentsOf(hr, events, truth);

it("employmentsOf(hr, events) tells who left as the truth has it, row by row", () => {
  expect(people.map(({left}) => Number(left))).toEqual(Array.from(truth.left));
  const months = people.map(({entry, exit}) => (exit - entry) / (yearLength / 12));
  expect(months).toEqual(Array.from(truth.months, (month) => expect.closeTo(month, 6)));
});

it("leftByLeave(people) holds every leaver with leave, and nobody else above none", () => {
  const [none, ...paid] = leftByLeave(people);
  expect(together([none, ...paid]).rows).toBe(people.length);
  expect(shareOf(together(paid))).toBe(1);
  expect(none.hits).toBe(people.filter(({left, leavePaidOut}) => left && leavePaidOut === 0).length);
});

it("whoIsThere(people, rows) by hand: those still there never left, and the mean is of those with a score", () => {
  const some = [person({left: true, engagement: 2}), person({engagement: 4}), person({engagement: NaN})];
  expect(whoIsThere(some, "ever")).toEqual({rows: 3, engagement: 3, left: 1 / 3});
  expect(whoIsThere(some, "still")).toEqual({rows: 2, engagement: 4, left: 0});
  expect(whoIsThere(some, "scored")).toEqual({rows: 2, engagement: 3, left: 1 / 2});
});

it("joinEvents(people, events, join) by hand: an id that stands twice gets both leavings in both rows", () => {
  const log = tableOfRows([
    {employee_id: "A", event: "left"},
    {employee_id: "A", event: "rehired"},
    {employee_id: "A", event: "left"},
    {employee_id: "B", event: "hired"}
  ]);
  const some = [person({id: "A", left: true}), person({id: "A", left: true}), person({id: "B"}), person({id: "C"})];
  expect(joinEvents(some, log, "own")).toMatchObject({rows: 4, hits: 2, lost: 0, multiplied: 0});
  expect(joinEvents(some, log, "left")).toMatchObject({rows: 6, hits: 4, lost: 0, multiplied: 2});
  expect(joinEvents(some, log, "every")).toMatchObject({rows: 8, hits: 4, worst: {key: "A", partners: 3}});
  expect(joinEvents(some, log, "inner")).toMatchObject({rows: 4, hits: 4, lost: 2});
});

it("leftWithin(people, months) by hand: who came too late is open, and counts as a stayer only if counted naively", () => {
  const month = yearLength / 12;
  const some = [
    person({entry: 0, exit: 3 * month, left: true}),
    person({entry: 0, exit: 24 * month}),
    person({entry: 20 * month, exit: 24 * month}),
    person({entry: 0, exit: 2 * month})
  ];
  const {known, open, naive} = leftWithin(some, 12, {start: 0, end: 24 * month});
  expect(known).toMatchObject({rows: 2, hits: 1});
  expect(open).toBe(2);
  expect(naive).toMatchObject({rows: 4, hits: 1});
});

it("knownPeopleShares(people) tells more with the person counted in, and nearly all by leave paid out", () => {
  const {shares, people: rows} = knownPeopleShares(people);
  expect(rows).toBeLessThan(people.length);
  expect(shares.self).toBeGreaterThan(shares.others + 0.1);
  expect(shares.leave).toBeGreaterThan(0.95);
  for (const id of ["commute", "pay", "engagement"] as const) expect(shares[id]).toBeGreaterThan(0.52);
  const told = knowledge(knownPeople, shares);
  expect(told.filter(({short}) => short.startsWith("✗")).map(({inTime}) => inTime)).toEqual([false, false, false]);
  expect(told[2]).toEqual({label: knownPeople[2].label, short: "engagement", value: shares.engagement, inTime: true});
});

it("turnoverRates(people, definition) by hand", () => {
  const some = [
    person({family: "a", hired: -1, entry: 0, exit: yearLength, left: true}),
    person({family: "a", hired: 1, entry: 1, exit: 1 + 2 * yearLength}),
    person({family: "b", hired: 1, entry: 1, exit: 1 + yearLength / 4, left: true})
  ];
  const rates = (definition: "share" | "start" | "year" | "early") =>
    turnoverRates(some, {definition, months: 6, start: 0, nameOf: ({family}) => family}).map(
      ({name, leavers, base}) => `${name} ${leavers}/${base.toFixed(2)}`
    );
  expect(rates("share")).toEqual(["b 1/1.00", "a 1/2.00"]);
  expect(rates("year")).toEqual(["b 1/0.25", "a 1/3.00"]);
  expect(rates("start")).toContain("a 1/1.00");
  expect(rates("early")).toEqual(["b 1/1.00", "a 0/1.00"]);
});

it("peoplePeriods(people, records) counts each leaver with a score who was there when a half-year began, once", () => {
  const periods = peoplePeriods(people, truth);
  expect(periods).toHaveLength(6);
  const hits = periods.flatMap(({classes}) => classes).reduce((sum, group) => sum + group.hits, 0);
  const leavers = people.filter(({left, engagement}) => left && !Number.isNaN(engagement)).length;
  expect(hits).toBeGreaterThan(0.8 * leavers);
  expect(hits).toBeLessThanOrEqual(leavers);
});

it("surveyMemory(survey, {scale}) falls with every wave, and each step is of those who answered both", () => {
  const memory = surveyMemory(engagementSurvey().table, {scale: "engagement"});
  const correlations = memory.map(({correlation}) => correlation);
  expect(correlations).toEqual([...correlations].sort((a, b) => b - a));
  expect(memory.map(({pairs}) => pairs)).toEqual([1044, 681, 336]);
});

it("scaleScores(survey, {reversed}) turns items round and leaves out what is missing", () => {
  const survey = tableOfRows([
    {mood_1: 5, mood_2: 1},
    {mood_1: 2, mood_2: null},
    {mood_1: null, mood_2: null}
  ]);
  expect(Array.from(scaleScores(survey, {scale: "mood", reversed: ["mood_2"]}))).toEqual([5, 2, NaN]);
});

it("employmentTable(people) and teamsTable(people) keep every row and every leaver", () => {
  const table = employmentTable(people);
  expect(table.rows).toBe(people.length);
  expect(table.columns.map(({name, kind}) => `${name} ${kind}`)).toContain("left_company boolean");
  const [, , size, leavers] = teamsTable(people).columns as {values: Float64Array}[];
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  expect([sum(size.values), sum(leavers.values)]).toEqual([people.length, people.filter(({left}) => left).length]);
});

it("compareWithin(admissions, men and women) turns round with the same mix, as Bickel and others found in 1975", () => {
  const found = compareWithin(admissions, ["men", "women"]);
  expect(found.all.map(({rows, hits}) => [rows, hits])).toEqual([
    [2691, 1198],
    [1835, 557]
  ]);
  expect(found.turned).toBe(false); // in two departments, men were ahead
  expect(found.standardised[0]).toBeLessThan(found.standardised[1]);
  const [all, first] = comparisonPairs(found, true);
  expect(all.sides.map(({share}) => share)).toEqual(found.standardised);
  expect(first).toEqual({
    label: "Department A",
    sides: [
      {share: 512 / 825, rows: 825},
      {share: 89 / 108, rows: 108}
    ]
  });
  expect(comparisonPairs(found, false)[0].sides[0].share).toBe(1198 / 2691);
});

it("outsideChance(groups) finds the one group that chance does not explain", () => {
  const groups = Array.from({length: 20}, (_, i) => ({name: `${i}`, rows: 100, hits: i === 0 ? 60 : 20}));
  expect(outsideChance(groups)).toEqual({outside: 1, expected: 1});
  expect(outsideChance(leaversBy(people, ({manager}) => manager)).expected).toBeCloseTo(0.05 * 167, 9);
});

it("usedPairs(periods) leaves out periods without a flag", () => {
  const classes = [{name: "x", rows: 10, hits: 5}];
  const used = usedModel(
    [
      {label: "1", classes},
      {label: "2", classes},
      {label: "3", classes}
    ],
    {
      flagFrom: 0.4,
      effect: 0.5,
      holdOut: 0
    }
  );
  expect(usedPairs(used)).toEqual([
    {
      label: "2",
      sides: [
        {share: 0.5, rows: 1},
        {share: 0.25, rows: 1}
      ]
    }
  ]);
});

it("growth(plan, bytes) by hand: 1,000 rows of 16 bytes a day are 5.8 MB a year", () => {
  expect(growth({rowsPerDay: 1000, years: 1}, 16)).toEqual({
    rows: 365_250,
    bytes: 5_844_000,
    place: "a page like this one"
  });
  expect(growth({rowsPerDay: 1e6, years: 1}, 16).place).toBe("one machine");
  expect(growth({rowsPerDay: 1e9, years: 1}, 16).place).toBe("several machines");
  expect(bytesPerRow(tableOfRows([{day: new Date(0), name: "a", size: 1}]))).toBe(20);
});

it("marchDays(days) are the fortnight from 26 February, in order", () => {
  const days = Array.from({length: 40}, (_, i) => {
    const time = Date.UTC(2001, 1, 10 + i);
    return {
      name: new Date(time).toISOString().slice(0, 10),
      time,
      weekday: new Date(time).getUTCDay(),
      rows: 10,
      hits: 2
    };
  });
  const found = marchDays(days).map(({name}) => name);
  expect(found).toHaveLength(14);
  expect([found[0], found[7], found[13]]).toEqual(["2001-02-26", "2001-03-05", "2001-03-11"]);
});

it("flightQueries and peopleQueries are queries, each with an id of its own", () => {
  const all = [...Object.values(flightQueries), ...Object.values(peopleQueries)];
  for (const {query} of all) {
    expect(querySchema.parse(query)).toEqual(query);
    expect(querySql(query)).toMatch(/^SELECT/);
  }
  expect(new Set(all.map(({id}) => id)).size).toBe(all.length);
});

function person(own: Partial<Employment>): Employment {
  return {
    id: "A",
    family: "sales",
    manager: "M1",
    engagement: 3,
    payToMarket: 1,
    commute: 10,
    leavePaidOut: 0,
    hired: 0,
    entry: 0,
    exit: 1,
    left: false,
    ...own
  };
}
