import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {gunzipSync, strFromU8} from "fflate";
import {expect, it} from "vitest";
import {turnover} from "../../../components/generate/turnover.js";
import {openRunnersNode} from "../../../components/platform/runnersNode.js";
import {numbersOf, stringsOf} from "../../../components/table/columnValues.js";
import {type PackedTable, unpackTable} from "../../../components/table/packedTable.js";
import {readTable} from "../../../components/table/readTable.js";
import {bytesSource} from "../../../components/table/source.js";
import {airportsOf} from "../../../components/learn/exploreData/airports.js";
import {answersExercise} from "../../../components/learn/exploreData/answersExercise.js";
import {clockExercise, clockFlights} from "../../../components/learn/exploreData/clockExercise.js";
import type {AnswerTypes, Exercise} from "../../../components/learn/exercise.js";
import {familyExercise} from "../../../components/learn/exploreData/familyExercise.js";
import {findingsExercise} from "../../../components/learn/exploreData/findingsExercise.js";
import {labelsExercise} from "../../../components/learn/exploreData/labelsExercise.js";
import {employmentsOf} from "../../../components/learn/exploreData/people.js";
import {rehiresExercise} from "../../../components/learn/exploreData/rehiresExercise.js";
import {correctedAirports, rowsExercise} from "../../../components/learn/exploreData/rowsExercise.js";
import {stateExercise} from "../../../components/learn/exploreData/stateExercise.js";
import {teamsTable} from "../../../components/learn/exploreData/teamsTable.js";
import {tryExercise} from "../tryExercise.js";

const run = openRunnersNode();
const [airports, routes] = ["airports", "routes"].map(lessonTable);
const {table: flights} = await readTable(
  bytesSource("flights", new Uint8Array(readFileSync(path("flights/flights.parquet")))),
  null
);
const {hr, events, truth} = turnover({people: 600});
const teams = teamsTable(employmentsOf(hr, events, truth));

const state = stateExercise(routes, airports);
const family = familyExercise(teams);
const rows = rowsExercise(routes, correctedAirports(airportsOf(airports)));
const rehires = rehiresExercise(hr, events);
const labels = labelsExercise({id: "labels", percent: 21, wanted: "the share", cases: "flights"});
const exercises = [
  state,
  family,
  rows,
  rehires,
  labels,
  clockExercise,
  answersExercise,
  findingsExercise("flights"),
  findingsExercise("people")
] as Exercise[];

it.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
  "%s: the solution passes, the mistake, the start and other fillings do not",
  async (_, exercise) =>
    expect(await tryExercise(exercise, {run, tables: [routes, airports, teams, hr, events]})).toEqual([]),
  120_000
);

it("stateExercise.check(mean of shares) names the mean, and says so of rows per airport and of arrivals too", async () => {
  const said = async (answer: AnswerTypes["code"]) => (await state.check(answer, run)).message;
  expect(await said(state.mistake)).toContain("mean of shares");
  expect(await said(state.solution.answer.replace("r.origin = a.code", "r.destination = a.code"))).toContain("arrive");
  expect(await said(state.solution.answer.replace("group by a.state", "group by a.code, a.state"))).toContain(
    "per airport"
  );
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

it("clockFlights stand in the table with these stamps, and leave in this order", () => {
  const [origins, dates] = [stringsOf(flights, "origin"), numbersOf(flights, "date")];
  const moments = clockFlights.map(({origin, time, offset}) => {
    const stamp = Date.parse(`2001-03-01T${time}:00Z`);
    expect(origins.some((code, i) => code === origin && dates[i] === stamp)).toBe(true);
    return stamp - 3_600_000 * offset;
  });
  expect(moments).toEqual([...moments].sort((a, b) => a - b));
});

it("labelsExercise.check(n) takes what is near, and names each slip", () => {
  const said = (n: number) => labels.check(n, run) as {correct: boolean; message: string};
  expect(said(1594).correct).toBe(true);
  expect(said(1600).correct).toBe(true);
  expect(said(2401).message).toContain("any share");
  expect(said(415).message).toContain("1.96");
  expect(said(40).message).toContain("square");
  expect(said(6374).message).toContain("quarter");
});

function path(file: string): string {
  return fileURLToPath(new URL(`../../../data/${file}`, import.meta.url));
}

function lessonTable(name: string) {
  const packed = JSON.parse(strFromU8(gunzipSync(readFileSync(path(`lessons/${name}.json.gz`))))) as PackedTable;
  return unpackTable(name, packed);
}
