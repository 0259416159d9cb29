import {expect, it} from "vitest";
import type {CodedColumn, NumericColumn, Table} from "../table/table.js";
import {mean} from "./golden/statistics.js";
import {tableDigest} from "./golden/tableDigest.js";
import {type TurnoverOptions, turnover} from "./turnover.js";

const numbers = (table: Table, name: string) =>
  (table.columns.find((column) => column.name === name) as NumericColumn).values;
const texts = (table: Table, name: string) => {
  const {codes, dictionary} = table.columns.find((column) => column.name === name) as CodedColumn;
  return Array.from(codes, (code) => (code < 0 ? null : dictionary[code]));
};

/** Nothing missing and no manager matters: all that the hazard depends on is in HR. */
const open: TurnoverOptions = {people: 20_000, managerEffect: 0, missingEngagement: 0, missingManager: 0};

/** What the hazard depends on, of each row, computed from HR alone. */
function covariatesOf(hr: Table, start: number): Record<string, Float64Array> {
  const family = texts(hr, "job_family");
  const is = (name: string) => Float64Array.from(family, (each) => Number(each === name));
  return {
    tenure: numbers(hr, "hire_date").map((hired) => Math.max(0, start - hired) / 86_400_000 / 365.25),
    pay: numbers(hr, "pay_to_market").map((ratio) => 10 * (ratio - 1)),
    commute: numbers(hr, "commute_km").map((km) => km / 10 - 1),
    engagement: numbers(hr, "engagement").map((points) => points - 3.5),
    operations: is("operations"),
    sales: is("sales"),
    support: is("support")
  };
}

it("turnover(options) has the stated hazard ratios: the score of each is that of chance at the truth", () => {
  const {hr, truth} = turnover(open);
  const {family, ...others} = truth.ratios;
  const ratios: Record<string, number> = {...others, ...family};
  const covariates = covariatesOf(hr, truth.start);
  const hazards = truth.months.map((_, i) =>
    Object.entries(covariates).reduce((hazard, [name, values]) => hazard * ratios[name] ** values[i], truth.hazard)
  );
  hazards.forEach((hazard, i) => expect(hazard / truth.hazards[i]).toBeCloseTo(1, 9));
  // Left − hazard × time has mean 0 whatever it is weighted by (martingale residuals), and the variance hazard × time.
  for (const values of [truth.months.map(() => 1), ...Object.values(covariates)]) {
    const expected = truth.months.map((months, i) => hazards[i] * months);
    const score = values.reduce((sum, value, i) => sum + value * (truth.left[i] - expected[i]), 0);
    const spread = Math.sqrt(values.reduce((sum, value, i) => sum + value * value * expected[i], 0));
    expect(Math.abs(score / spread)).toBeLessThan(3.5);
  }
});

it("turnover({ratios}) of one column alone changes the rate of leaving by that ratio", () => {
  const one = {operations: 1, sales: 2, support: 1};
  const {hr, truth} = turnover({...open, ratios: {tenure: 1, pay: 1, commute: 1, engagement: 1, family: one}});
  const family = texts(hr, "job_family");
  const rate = (name: string) => {
    const rows = family.flatMap((each, i) => (each === name ? [i] : []));
    return mean(rows.map((i) => truth.left[i])) / mean(rows.map((i) => truth.months[i]));
  };
  expect(Math.abs(rate("sales") / rate("engineering") - 2)).toBeLessThan(0.2);
  expect(Math.abs(rate("engineering") / 0.014 - 1)).toBeLessThan(0.1);
});

it("turnover({managerEffect}) lets teams of one manager leave more than those of another", () => {
  const {truth} = turnover({people: 6000, managerEffect: 0.8});
  const logs = new Map<string, number>();
  truth.managers.forEach((manager, i) =>
    logs.set(manager, (logs.get(manager) ?? 0) + truth.left[i] - truth.hazards[i] * truth.months[i])
  );
  const free = turnover({people: 6000, managerEffect: 0}).truth;
  const spread = (values: ArrayLike<number>) => Math.max(...Array.from(values)) / Math.min(...Array.from(values));
  expect(spread(truth.hazards)).toBeGreaterThan(2 * spread(free.hazards));
  expect(Math.abs(mean([...logs.values()]))).toBeLessThan(0.5);
});

it("turnover(options): events tell when each row of HR ended, as the truth has it", () => {
  const {hr, events, truth} = turnover();
  const [ids, eventIds, kinds] = [texts(hr, "employee_id"), texts(events, "employee_id"), texts(events, "event")];
  const dates = numbers(events, "date");
  const hired = numbers(hr, "hire_date");
  ids.forEach((id, row) => {
    const entry = Math.max(hired[row], truth.start);
    const exit = eventIds.findIndex(
      (other, i) => other === id && dates[i] > entry && (kinds[i] === "left" || kinds[i] === "transferred")
    );
    const end = exit < 0 ? truth.end : dates[exit];
    expect((end - entry) / 86_400_000 / 30.4375).toBeCloseTo(truth.months[row], 9);
    expect(exit >= 0 && kinds[exit] === "left").toBe(truth.left[row] === 1);
  });
  expect(dates.every((date, i) => i === 0 || dates[i - 1] <= date)).toBe(true);
  expect(Math.max(...dates)).toBeLessThan(truth.end);
});

it("turnover(options) has the flaws of real records: ids twice, gaps, people in one table alone, a leak", () => {
  const {hr, events, truth} = turnover();
  const ids = texts(hr, "employee_id");
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  expect(twice).toEqual(truth.rehired);
  expect(twice.length).toBeGreaterThan(20);
  const share = (count: number) => count / hr.rows;
  expect(share(texts(hr, "manager_id").filter((manager) => manager === null).length)).toBeCloseTo(0.04, 1);
  expect(share(numbers(hr, "engagement").filter((value) => Number.isNaN(value)).length)).toBeCloseTo(0.12, 1);
  const known = new Set(ids);
  expect(new Set(texts(events, "employee_id").filter((id) => !known.has(id))).size).toBe(20);
  const leak = numbers(hr, truth.leak);
  expect(leak.every((days, i) => days === 0 || truth.left[i] === 1)).toBe(true);
  expect(
    mean(
      Array.from(leak)
        .filter((_, i) => truth.left[i] === 1)
        .map((days) => Number(days > 0))
    )
  ).toBeGreaterThan(0.85);
});

it("turnover({hazard: 0, lost: 0}) keeps everyone to the end; a huge hazard loses everyone on the first day", () => {
  const kept = turnover({people: 100, hazard: 0, lost: 0});
  expect(kept.truth.left.every((left) => left === 0)).toBe(true);
  expect(Math.max(...kept.truth.months)).toBeCloseTo(36, 1);
  const gone = turnover({people: 100, hazard: 1e6, rehired: 0});
  expect(gone.truth.left.every((left) => left === 1)).toBe(true);
  expect(turnover({people: 1, months: 1}).hr.rows).toBeGreaterThan(0);
});

it("turnover(options) repeats itself with the same seed, in every engine", () => {
  const {hr, events} = turnover();
  expect([tableDigest(hr), tableDigest(events)]).toMatchInlineSnapshot(`
    [
      "95ea5c18ebeb889a98d21ad79c0582d8",
      "1aebc80364feb586ce8d52442f98bfc0",
    ]
  `);
  expect(tableDigest(turnover({seed: 2}).hr)).not.toBe(tableDigest(hr));
});

it("turnover(options) throws on what cannot be", () => {
  expect(() => turnover({people: 0})).toThrow("invalid people; not a whole number ≥ 1: 0");
  expect(() => turnover({hazard: -1})).toThrow("invalid hazard; not a finite number ≥ 0: -1");
  expect(() => turnover({rehired: 2})).toThrow("invalid rehired; not in [0, 1]: 2");
  const ratios = {tenure: 0, pay: 1, commute: 1, engagement: 1, family: {operations: 1, sales: 1, support: 1}};
  expect(() => turnover({ratios})).toThrow("invalid ratio of tenure; not above 0: 0");
});
