import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {gunzipSync, strFromU8} from "fflate";
import {expect, it} from "vitest";
import {type PackedTable, unpackTable} from "../../table/packedTable.js";
import type {Table} from "../../table/table.js";
import {delayRule} from "./delayRule.js";
import {alarmCounts, deployments} from "./deployments.js";
import {engagementSeries, rescaledWave} from "./engagement.js";
import {alarmLines, autocorrelation, temperatureAnomaly} from "./falseAlarms.js";
import golden from "./golden/drift.json" with {type: "json"};
import {rainRule} from "./rainRule.js";
import {scaledInput, trainingLoss} from "./scaledInput.js";
import {budgetSeries, delaySeries, temperatureSeries} from "./series.js";
import {unitCases, unitVerdict} from "./unitCases.js";
import {fitSpeedModel, scoreYears, type UnknownPolicy} from "./unknownPolicy.js";
import {aircraftSeries, airportSeries, countUnseen, genreSeries, mappedBack, recodedSeries} from "./unseen.js";

const [weather, films, prices, birdstrikes] = ["weather", "films", "prices", "strikes"].map(read);
const [delaysByMonth, delaysByHour, origins] = ["delays-by-month", "delays-by-hour", "origins-by-month"].map(read);

it("rainRule(weather) agrees with golden/drift.py (pandas)", () => {
  const {rule, home, away, awayRule} = rainRule(weather);
  expect(rule.threshold).toBeCloseTo(golden.rain.threshold, 12);
  expect(rule.accuracy).toBeCloseTo(golden.rain.accuracy, 12);
  expect([home.accuracy, home.alwaysDry]).toEqual([golden.rain.home.accuracy, golden.rain.home.alwaysDry]);
  expect([away.accuracy, away.alwaysDry]).toEqual([golden.rain.away.accuracy, golden.rain.away.alwaysDry]);
  expect(awayRule.threshold).toBeCloseTo(golden.rain.awayThreshold, 12);
});

it.each(["frozen", "refitted"] as const)(
  "scaledInput(temperature, July 2015, %j) agrees with golden/drift.py (SciPy)",
  (scaling) => {
    const series = temperatureSeries(weather);
    const july = series.stretches[39];
    const {statistic, pValue, effect, loss} = scaledInput(series, july, scaling);
    const expected = golden.july[scaling];
    expect(july.label).toBe("July 2015");
    expect(trainingLoss(series)).toBeCloseTo(golden.july.training, 10);
    expect(statistic).toBeCloseTo(expected.statistic, 10);
    expect(pValue / expected.pValue).toBeCloseTo(1, 6);
    expect(effect).toBeCloseTo(expected.effect, 10);
    expect(loss).toBeCloseTo(expected.loss, 10);
  }
);

it("scaledInput(series, stretch, “refitted”) has mean 0 and standard deviation 1, whatever comes", () => {
  const all = [temperatureSeries(weather), engagementSeries(), budgetSeries(films, null), delaySeries(delaysByMonth)];
  for (const series of all) {
    for (const stretch of series.stretches) {
      const {mean, sd} = scaledInput(series, stretch, "refitted");
      expect(mean).toBeCloseTo(0, 9);
      expect(sd).toBeCloseTo(1, 9);
    }
  }
});

it("delaySeries(delays) measures May against January as golden/drift.py does (SciPy)", () => {
  const series = delaySeries(delaysByMonth);
  expect(scaledInput(series, series.stretches[3], "frozen").effect).toBeCloseTo(golden.mayEffect, 10);
});

it("budgetSeries(films, prices) drifts far less in constant dollars than in dollars of the year", () => {
  const [nominal, constant] = [budgetSeries(films, null), budgetSeries(films, prices)];
  const effect = (series: typeof nominal) => scaledInput(series, series.stretches[15], "frozen").effect;
  expect(effect(constant)).toBeLessThan(effect(nominal) / 2);
});

it("engagementSeries(seed) falls before the scale changes, and jumps when it does", () => {
  const series = engagementSeries();
  const means = series.stretches.map((stretch) => scaledInput(series, stretch, "frozen").mean);
  expect(means[2]).toBeLessThan(-0.2);
  expect(means[rescaledWave - 3]).toBeGreaterThan(1);
});

it("unitVerdict(case, onRecord) is fooled by New York’s wind only when the unit is not on record", () => {
  const cases = unitCases(weather);
  expect(cases.map((unitCase) => unitVerdict(unitCase, false).explained)).toEqual([true, false, true, true]);
  expect(cases.map((unitCase) => unitVerdict(unitCase, true).explained)).toEqual(
    cases.map(({unitChanged}) => unitChanged)
  );
  expect(unitVerdict(cases[0], true).best.conversion.name).toBe("°C → °F");
  expect(unitVerdict(cases[2], false).best.conversion.name).toBe("mph → km/h");
  expect(unitVerdict(cases[3], false).best.conversion.name).toBe("m/s → km/h");
});

it("countUnseen(reference, period) agrees with golden/drift.py (pandas)", () => {
  const [aircraft, genres] = [aircraftSeries(birdstrikes), genreSeries(films)];
  expect(countUnseen(aircraft.reference, aircraft.periods[10]).unseen).toBe(golden.unseen.aircraft2002);
  expect(countUnseen(genres.reference, genres.periods[3]).unseen).toBe(golden.unseen.genres1990s);
  expect(countUnseen(genres.reference, genres.periods[2]).missingShare).toBe(golden.unseen.missing1970s);
});

it("airportSeries(origins) finds the five airports that are new in the second quarter", () => {
  const {reference, periods} = airportSeries(origins);
  const unseen = periods.flatMap((period) => countUnseen(reference, period).values.map(({value}) => value));
  expect([...new Set(unseen)].sort()).toEqual(["ACY", "AKN", "DLG", "GST", "LWB"]);
});

it("mappedBack(series) leaves hardly a row unknown where new values are known ones under other names", () => {
  for (const series of [recodedSeries(birdstrikes), genreSeries(films)]) {
    const before = countUnseen(series.reference, series.periods[series.periods.length - 1]);
    const mapped = mappedBack(series);
    const after = countUnseen(mapped.reference, mapped.periods[mapped.periods.length - 1]);
    expect(before.unseen).toBeGreaterThan(0);
    // One strike of 2002 hit a parked aircraft: a phase that is really new.
    expect(after.unseen).toBeLessThanOrEqual(1);
    expect(after.rows).toBe(before.rows);
  }
});

it("recodedSeries(birdstrikes) jumps from hardly any to all values unknown", () => {
  const {reference, periods} = recodedSeries(birdstrikes);
  const shares = periods.map((period) => countUnseen(reference, period).unseenShare);
  expect(Math.max(...shares.slice(0, 5))).toBeLessThan(0.01);
  expect(Math.min(...shares.slice(5))).toBe(1);
});

it.each(["zero", "first", "average"] as const)(
  "scoreYears(birdstrikes, model, %j) agrees with golden/drift.py (pandas)",
  (policy) => {
    const [last] = scoreYears(birdstrikes, fitSpeedModel(birdstrikes), policy).slice(-1);
    expect(last.loss).toBeCloseTo(golden.policies[policy], 9);
  }
);

it("scoreYears(birdstrikes, model, “refuse”) predicts nothing in a year with an unknown aircraft", () => {
  const policy: UnknownPolicy = "refuse";
  for (const {unknown, predicted, loss} of scoreYears(birdstrikes, fitSpeedModel(birdstrikes), policy)) {
    expect(unknown).toBeGreaterThan(0);
    expect([predicted, loss]).toEqual([0, null]);
  }
});

it("delayRule(delays) agrees with golden/drift.py (pandas, one row per flight)", () => {
  const {periods} = delayRule(delaysByHour);
  periods.forEach(({loss}, i) => expect(loss).toBeCloseTo(golden.delayRule[i], 9));
  expect(periods.reduce((sum, {flights}) => sum + flights, 0)).toBe(3_000_000);
});

it("alarmLines(anomaly, phi) rings far above 5 % on days in order, and below it on the same days shuffled", () => {
  const anomaly = temperatureAnomaly(weather);
  const phi = autocorrelation(anomaly, 1);
  const [ordered, shuffled, simulated] = alarmLines(anomaly, phi).map(({points}) => points);
  expect(phi).toBeCloseTo(0.67, 2);
  expect(ordered[0].y).toBeGreaterThan(0.4);
  expect(shuffled[0].y).toBeLessThan(0.05);
  expect(simulated[0].y).toBeGreaterThan(0.25);
  expect(simulated[6].y).toBeLessThan(0.1);
});

it("deployments(tables) hold both drift without harm and harm without drift", () => {
  const uses = deployments({weather, birdstrikes, delays: delaysByHour});
  expect(uses.some(({gap, harm}) => gap > 0.5 && harm < 0.05)).toBe(true);
  expect(uses.some(({gap, harm}) => gap < 0.01 && harm > 0.05)).toBe(true);
});

it("alarmCounts(list, {alarm, harmful}) counts alarms, false ones and misses", () => {
  const use = (gap: number, harm: number) => ({model: "", use: "", gap, harm});
  const list = [use(0.1, 0.2), use(0.3, 0.2), use(0.3, 0), use(0.5, -0.1), use(0.1, 0)];
  expect(alarmCounts(list, {alarm: 0.3, harmful: 0.05})).toEqual({rings: 3, falseAlarms: 2, missed: 1});
  expect(alarmCounts(list, {alarm: 0, harmful: 0.05})).toEqual({rings: 5, falseAlarms: 3, missed: 0});
});

function read(name: string): Table {
  const path = fileURLToPath(new URL(`../../../data/lessons/${name}.json.gz`, import.meta.url));
  return unpackTable(name, JSON.parse(strFromU8(gunzipSync(readFileSync(path)))) as PackedTable);
}
