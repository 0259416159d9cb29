import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {applicants} from "../components/generate/applicants.js";
import {engagementSurvey} from "../components/generate/engagementSurvey.js";
import {correlation} from "../components/generate/golden/statistics.js";
import {performanceRatings} from "../components/generate/performanceRatings.js";
import {turnover} from "../components/generate/turnover.js";
import {type CodedColumn, type NumericColumn, type Table, countMissing} from "../components/table/table.js";
import {dataPath} from "./writeTable.js";

/** Numbers that change with the generators; the cards have to follow. */
const card = (name: string) => readFileSync(dataPath(`people-${name}.md`), "utf8");
const column = <T = NumericColumn>(table: Table, name: string) => table.columns.find((each) => each.name === name) as T;
const written = (value: number) => value.toFixed(2).replace("-", "−");

it("people-applicants.md states the correlations of the default table", () => {
  const {table, truth} = applicants();
  const hired = Array.from(column<CodedColumn>(table, "hired").codes, (code) => code === 1);
  const rows = {reasoning: "0.31", knowledge: "0.40", interview: "0.42", score: ""};
  for (const [name, within] of Object.entries(rows)) {
    const {values} = column(table, name);
    const all = correlation(values, truth.performance);
    const known = correlation(
      values.filter((_, i) => hired[i]),
      truth.performance.filter((_, i) => hired[i])
    );
    const {[name as "score"]: whole} = truth.validities;
    const cells = [within, written(whole), written(all), written(known)].join(" | ").trimStart();
    expect(card("applicants")).toContain(`${cells} |`);
  }
  expect(hired.filter(Boolean)).toHaveLength(400);
});

it("people-survey.md states the rows, comments and means of the default table", () => {
  const {table, truth} = engagementSurvey();
  const comments = truth.sentiments.filter((sentiment) => sentiment !== null).length;
  expect(card("survey")).toContain(`${table.rows.toLocaleString("en")} rows, ${comments} comments`);
  const [engagement, , stay] = truth.scales.map(({means}) => means.map((mean) => mean.toFixed(2)).join(", "));
  expect(card("survey")).toContain(`0.85 | 0.12 | ${engagement} |`);
  expect(card("survey")).toContain(`0.75 | 0.06 | ${stay} |`);
  expect(card("survey")).toContain("0.80 | 0.20 | 3.35 in each |");
});

it("people-ratings.md states the rows, the odd raters and the reliability of the default table", () => {
  const {table, truth} = performanceRatings();
  expect(card("ratings")).toContain(`${table.rows.toLocaleString("en")} rows`);
  expect(card("ratings")).toContain(`${Math.round(100 * truth.reliability)} % of the variance`);
  expect(card("ratings")).toContain(`${truth.odd?.severe} is severe`);
  expect(card("ratings")).toContain(`${truth.odd?.unreliable} unreliable`);
  expect(card("ratings")).toContain(`${truth.odd?.haloed} sees people`);
});

it("people-turnover.md states the rows, flaws and events of the default tables", () => {
  const {hr, events, truth} = turnover();
  const {codes, dictionary} = column<CodedColumn>(events, "event");
  const count = (event: string) => codes.filter((code) => dictionary[code] === event).length;
  const text = card("turnover");
  expect(text).toContain(`${hr.rows.toLocaleString("en")} rows in \`hr\`, ${events.rows.toLocaleString("en")} in`);
  expect(text).toContain(
    `${count("hired")} hired, ${count("rehired")} rehired, ${count("left")} left, ${count("transferred")} transferred`
  );
  expect(text).toContain(`**not unique**: ${truth.rehired.length} people`);
  expect(text).toContain(`missing in ${countMissing(column<CodedColumn>(hr, "manager_id"))} rows`);
  expect(text).toContain(`missing in ${countMissing(column(hr, "engagement"))} rows`);
  expect(text).toContain(`for ${column(hr, "leave_paid_out").values.filter((days) => days > 0).length} leavers`);
});
