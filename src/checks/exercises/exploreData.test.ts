import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, it, vi} from "vitest";
import {clockFlights} from "../../../components/learn/exploreData/clockExercise.js";
import {labelsExercise} from "../../../components/learn/exploreData/labelsExercise.js";
import {querySql} from "../../../components/learn/query.js";
import {openRunnersNode} from "../../../components/platform/runnersNode.js";
import {numbersOf, stringsOf} from "../../../components/table/columnValues.js";
import {readTable} from "../../../components/table/readTable.js";
import {bytesSource} from "../../../components/table/source.js";
import {repository} from "../repository.js";
import {exploreData, longThere, month, rehires, rows, state} from "./exploreData.js";
import {tryLesson} from "./tryLesson.js";

const run = openRunnersNode();

tryLesson(exploreData);

vi.setConfig({testTimeout: 30_000}); // the first statement opens the database

it("stateExercise.check(mean of shares) names the mean, and says so of rows per airport and of arrivals too", async () => {
  const said = async (answer: string) => (await state.check(answer, run)).message;
  expect(await said(state.mistake)).toContain("mean of shares");
  expect(await said(state.solution.answer.replace("r.origin = a.code", "r.destination = a.code"))).toContain("arrive");
  expect(await said(state.solution.answer.replace("group by a.state", "group by a.code, a.state"))).toContain(
    "per airport"
  );
});

it("monthExercise and longThereExercise: what their controls say at first is not the answer, and filtering the hits is named", async () => {
  for (const {answer, check, solution} of [month, longThere]) {
    const begun = answer.controls === undefined ? "" : querySql(answer.controls);
    expect((await check(begun, run)).correct).toBe(false);
    const named = solution.answer
      .replaceAll(/ AS (flights|people|late_share|left_share)\b/g, "")
      .replace(/ORDER BY.*$/m, "");
    expect((await check(named, run)).correct).toBe(true); // controls choose other names
  }
  expect((await month.check(month.mistake, run)).message).toContain("Every share is 1");
  expect((await month.check(month.solution.answer.replace(">= 60", "> 60"), run)).message).toContain("exactly 60");
  const leavers = longThere.solution.answer.replace("WHERE hire_date", "WHERE left_company AND hire_date");
  expect((await longThere.check(leavers, run)).message).toContain("Every share is 1");
});

it("rowsExercise.check(plain join) counts the flights that were multiplied; distinct does not help", async () => {
  expect((await rows.check(rows.mistake, run)).message).toContain("more than the 3 million flights");
  const distinct = rows.mistake.replace("airports as a", "(select distinct * from airports) as a");
  expect((await rows.check(distinct, run)).message).toContain("two rows each");
});

it("rehiresExercise.check(...) tells an inner join and a missing end apart", async () => {
  const inner = rehires.solution.answer.replace("left join", "join");
  expect((await rehires.check(inner, run)).message).toContain("drops the rows without a partner");
  const open = rehires.solution.answer.replace(" and e.date <= h.next_hire", "");
  expect((await rehires.check(open, run)).message).toContain("left twice");
});

it("clockFlights stand in the table with these stamps, and leave in this order", async () => {
  const file = readFileSync(join(repository, "data/flights/flights.parquet"));
  const {table: flights} = await readTable(bytesSource("flights", new Uint8Array(file)), null);
  const [origins, dates] = [stringsOf(flights, "origin"), numbersOf(flights, "date")];
  const moments = clockFlights.map(({origin, time, offset}) => {
    const stamp = Date.parse(`2001-03-01T${time}:00Z`);
    expect(origins.some((code, i) => code === origin && dates[i] === stamp)).toBe(true);
    return stamp - 3_600_000 * offset;
  });
  expect(moments).toEqual([...moments].sort((a, b) => a - b));
});

it("labelsExercise.check(n) takes what is near, and names each slip", () => {
  const labels = labelsExercise({id: "labels", percent: 21, wanted: "the share", cases: "flights"});
  const said = (n: number) => labels.check(n, run) as {correct: boolean; message: string};
  expect(said(1594).correct).toBe(true);
  expect(said(1600).correct).toBe(true);
  expect(said(2401).message).toContain("any share");
  expect(said(415).message).toContain("1.96");
  expect(said(40).message).toContain("square");
  expect(said(6374).message).toContain("quarter");
});
