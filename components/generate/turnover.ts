import {atLeast, wholeAtLeast} from "../math/assert.js";
import {createRandom} from "../math/random.js";
import type {Table} from "../table/table.js";
import {categoryColumn, numberColumn, numberedNames, timeColumn} from "./columns.js";
import {
  type HazardRatios,
  type JobFamily,
  type Spell,
  type TurnoverSettings,
  day,
  daysPerMonth,
  drawSpells,
  hazardOf,
  studyStart
} from "./turnoverModel.js";

export interface TurnoverOptions {
  /** How many people are or come to be employed. Defaults to 2,000. */
  people?: number;

  /** How long they are observed, from 1 January 2022. Defaults to 36. */
  months?: number;

  /**
   * The chance to leave per month of an engineer with 10 km to work, market pay, engagement 3.5, no tenure and an average
   * manager. Defaults to 0.014.
   */
  hazard?: number;

  /** Default to 0.93, 0.85, 1.12, 0.65, and 1.1, 1.4 and 1.25 for operations, sales and support. */
  ratios?: HazardRatios;

  /** The standard deviation of the log hazard between managers. Defaults to 0.25. */
  managerEffect?: number;

  /** The chance per month to be lost from sight by a transfer to another company of the group. Defaults to 0.002. */
  lost?: number;

  /** The share of those who left that comes back after 2 to 12 months. Defaults to 0.08. */
  rehired?: number;

  /** The shares of rows of HR in which these are missing, by chance. Default to 0.04 and 0.12. */
  missingManager?: number;
  missingEngagement?: number;

  /** People in the events who are in no row of HR, as a share of all. Defaults to 0.01. */
  strangers?: number;
  seed?: number;
}

/** What the two tables hide. All arrays are in the order of the rows of HR. */
export interface TurnoverTruth {
  hazard: number;
  ratios: HazardRatios;
  managerEffect: number;

  /** The months for which each row was observed, and whether the person left then; else the row is censored. */
  months: Float64Array;
  left: Uint8Array;

  /** The true hazard per month of each row, and the true engagement and manager, of those missing in HR too. */
  hazards: Float64Array;
  engagement: Float64Array;
  managers: string[];

  /** The ids that stand in two rows of HR. */
  rehired: string[];

  /** The column that is filled in only when people leave. */
  leak: "leave_paid_out";

  /** When the observation begins and ends, in milliseconds since 1970. */
  start: number;
  end: number;
}

const defaults: TurnoverSettings = {
  people: 2000,
  months: 36,
  hazard: 0.014,
  ratios: {
    tenure: 0.93,
    pay: 0.85,
    commute: 1.12,
    engagement: 0.65,
    family: {operations: 1.1, sales: 1.4, support: 1.25}
  },
  managerEffect: 0.25,
  lost: 0.002,
  rehired: 0.08,
  missingManager: 0.04,
  missingEngagement: 0.12,
  strangers: 0.01,
  seed: 1
};

/** What the market pays a year, in euros. */
const marketPay: Record<JobFamily, number> = {engineering: 62_000, operations: 44_000, sales: 51_000, support: 38_000};

/**
 * Draws who leaves when: **made up**. Everyone has a hazard of leaving that is constant over time and a product of the
 * stated ratios. The table hr has a row for each time of employment: employee_id, hire_date, job_family, pay (euros a
 * year), pay_to_market, commute_km, manager_id, engagement (1 to 5), leave_paid_out (days). It is an export of the end: it
 * keeps those who left without saying so. The table events has a row for each event: employee_id, date, event (hired,
 * rehired, left, transferred).
 *
 * The flaws are those of real records: ids that come twice after a rehire, missing managers, people in one table alone,
 * and a column that is known only once someone has left.
 *
 * @throws {RangeError} if an option is out of range
 */
export function turnover(options: TurnoverOptions = {}): {hr: Table; events: Table; truth: TurnoverTruth} {
  const settings = {...defaults, ...options};
  check(settings);
  const {spells, managerEffects} = drawSpells(settings);
  spells.sort((a, b) => a.person - b.person || a.hired - b.hired);
  const ids = numberedNames("E", settings.people);
  const managers = numberedNames("M", managerEffects.length);
  const {hazard, ratios, managerEffect} = settings;
  return {
    hr: hrTable(spells, {ids, managers}, settings),
    events: eventsTable(spells, ids, settings),
    truth: {
      hazard,
      ratios,
      managerEffect,
      months: Float64Array.from(spells, ({entry, exit}) => (exit - entry) / day / daysPerMonth),
      left: Uint8Array.from(spells, ({end}) => Number(end === "left")),
      hazards: Float64Array.from(spells, (spell) => hazardOf(spell, settings, managerEffects)),
      engagement: Float64Array.from(spells, ({engagement}) => engagement),
      managers: spells.map(({manager}) => managers[manager]),
      rehired: spells.filter(({rehire}) => rehire).map(({person}) => ids[person]),
      leak: "leave_paid_out",
      start: studyStart,
      end: studyStart + Math.round(settings.months * daysPerMonth) * day
    }
  };
}

interface Names {
  ids: readonly string[];
  managers: readonly string[];
}

function hrTable(spells: readonly Spell[], {ids, managers}: Names, settings: TurnoverSettings): Table {
  const {missingManager, missingEngagement, seed} = settings;
  const [gaps, leave] = [createRandom(seed, "hr gaps"), createRandom(seed, "leave paid out")];
  const manager = spells.map((spell) => (gaps.uniform() < missingManager ? null : managers[spell.manager]));
  const engagement = spells.map((spell) => (gaps.uniform() < missingEngagement ? NaN : spell.engagement));
  // One in twelve leavers has no day of leave left.
  const days = spells.map(() => (leave.uniform() < 1 / 12 ? 0 : 1 + leave.integer(18)));
  const of = <T>(read: (spell: Spell, row: number) => T) => spells.map(read);
  const columns = [
    categoryColumn(
      "employee_id",
      of(({person}) => ids[person])
    ),
    timeColumn(
      "hire_date",
      of(({hired}) => hired)
    ),
    categoryColumn(
      "job_family",
      of(({family}) => family)
    ),
    numberColumn(
      "pay",
      of(({family, payRatio}) => Math.round((marketPay[family] * payRatio) / 100) * 100)
    ),
    numberColumn(
      "pay_to_market",
      of(({payRatio}) => payRatio)
    ),
    numberColumn(
      "commute_km",
      of(({commute}) => commute)
    ),
    categoryColumn("manager_id", manager),
    numberColumn("engagement", engagement),
    numberColumn(
      "leave_paid_out",
      of(({end}, row) => (end === "left" ? days[row] : 0))
    )
  ];
  return {name: "hr", rows: spells.length, columns};
}

/** By date; of one day, in the order of ids. */
function eventsTable(
  spells: readonly Spell[],
  ids: readonly string[],
  {strangers, people, months, seed}: TurnoverSettings
): Table {
  const events: {id: string; date: number; event: string}[] = [];
  for (const {person, hired, rehire, exit, end} of spells) {
    if (hired >= studyStart) events.push({id: ids[person], date: hired, event: rehire ? "rehired" : "hired"});
    if (end !== "observed") events.push({id: ids[person], date: exit, event: end});
  }
  const random = createRandom(seed, "strangers");
  for (const id of numberedNames("X", Math.round(strangers * people))) {
    events.push({id, date: studyStart + random.integer(Math.round(months * daysPerMonth)) * day, event: "left"});
  }
  events.sort((a, b) => a.date - b.date || (a.id < b.id ? -1 : 1));
  const columns = [
    categoryColumn(
      "employee_id",
      events.map(({id}) => id)
    ),
    timeColumn(
      "date",
      events.map(({date}) => date)
    ),
    categoryColumn(
      "event",
      events.map(({event}) => event)
    )
  ];
  return {name: "events", rows: events.length, columns};
}

function check(settings: TurnoverSettings): void {
  wholeAtLeast(1, settings.people, "people");
  wholeAtLeast(1, settings.months, "months");
  for (const name of ["hazard", "managerEffect", "lost"] as const) atLeast(0, settings[name], name);
  for (const name of ["rehired", "missingManager", "missingEngagement", "strangers"] as const) {
    if (!(settings[name] >= 0 && settings[name] <= 1)) {
      throw new RangeError(`invalid ${name}; not in [0, 1]: ${settings[name]}`);
    }
  }
  const {family, ...ratios} = settings.ratios;
  for (const [name, ratio] of Object.entries({...ratios, ...family})) {
    if (!(ratio > 0 && ratio < Infinity)) throw new RangeError(`invalid ratio of ${name}; not above 0: ${ratio}`);
  }
}
