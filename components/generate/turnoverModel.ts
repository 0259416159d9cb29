import {exp, log} from "../math/elementary.js";
import {createRandom, type Random} from "../math/random.js";

export const jobFamilies = ["engineering", "operations", "sales", "support"] as const;
export type JobFamily = (typeof jobFamilies)[number];

/** By which factor a person's hazard of leaving changes; 1 is no effect. */
export interface HazardRatios {
  /** For each year of tenure at the start of observation. */
  tenure: number;

  /** For pay higher by a tenth of what the market pays. */
  pay: number;

  /** For each 10 km of the way to work. */
  commute: number;

  /** For each point of engagement, on a scale from 1 to 5. */
  engagement: number;

  /** Against engineering. */
  family: Readonly<Record<Exclude<JobFamily, "engineering">, number>>;
}

export interface TurnoverSettings {
  people: number;
  months: number;
  hazard: number;
  ratios: HazardRatios;
  managerEffect: number;
  lost: number;
  rehired: number;
  missingManager: number;
  missingEngagement: number;
  strangers: number;
  seed: number;
}

/** The first day of observation, 1 January 2022, and the mean length of a month, in milliseconds. */
export const studyStart = Date.UTC(2022, 0, 1);
export const day = 86_400_000;
export const daysPerMonth = 30.4375;

/** One time of employment, with all that its hazard depends on. Times in milliseconds since 1970. */
export interface Spell {
  person: number;
  rehire: boolean;
  hired: number;
  family: JobFamily;

  /** What the person is paid ÷ what the market pays. */
  payRatio: number;
  commute: number;
  manager: number;
  engagement: number;

  /** When observation starts (hired, or the start of the study if later), and when it ends. */
  entry: number;
  exit: number;
  end: "left" | "transferred" | "observed";
}

/** Draws everyone's times of employment, those of rehired people after all others. */
export function drawSpells(settings: TurnoverSettings): {spells: Spell[]; managerEffects: Float64Array} {
  const {people, months, managerEffect, rehired, seed} = settings;
  const managers = Math.max(1, Math.round(people / 12));
  const quality = createRandom(seed, "managers");
  const managerEffects = Float64Array.from({length: managers}, () => managerEffect * quality.normal());
  const [who, when, back] = ["people", "times", "rehired"].map((use) => createRandom(seed, "turnover", use));
  const studyEnd = studyStart + Math.round(months * daysPerMonth) * day;
  // What engagement makes of managers counts from one standard deviation of theirs.
  const standing = managerEffects.map((effect) => (managerEffect > 0 ? effect / managerEffect : 0));
  const spells = Array.from({length: people}, (_, person) => drawSpell({person, standing, studyEnd}, who));
  for (const spell of spells) observe(spell, {settings, managerEffects, studyEnd}, when);
  for (const spell of spells.slice()) {
    const [returns, away] = [back.uniform() < rehired, 2 + 10 * back.uniform()];
    const hired = spell.exit + Math.round(away * daysPerMonth) * day;
    if (spell.end !== "left" || !returns || hired >= studyEnd) continue;
    const again = {...spell, rehire: true, hired, entry: hired, payRatio: hundredths(spell.payRatio + 0.05)};
    again.engagement = drawEngagement(0, 0, back);
    observe(again, {settings, managerEffects, studyEnd}, back);
    spells.push(again);
  }
  return {spells, managerEffects};
}

/** The hazard of leaving per month: constant over the time of observation. */
export function hazardOf(spell: Spell, {hazard, ratios}: TurnoverSettings, managerEffects: Float64Array): number {
  const family = spell.family === "engineering" ? 1 : ratios.family[spell.family];
  const sum =
    log(ratios.tenure) * tenureYears(spell) +
    log(ratios.pay) * (10 * (spell.payRatio - 1)) +
    log(ratios.commute) * (spell.commute / 10 - 1) +
    log(ratios.engagement) * (spell.engagement - 3.5);
  return hazard * family * exp(sum + managerEffects[spell.manager]);
}

/** Tenure at the start of observation, in years of 365.25 days. */
export function tenureYears({hired, entry}: Pick<Spell, "hired" | "entry">): number {
  return (entry - hired) / day / 365.25;
}

interface Study {
  settings: TurnoverSettings;
  managerEffects: Float64Array;
  studyEnd: number;
}

/** Follows a person from entry until they leave, are lost from sight or the study ends, in whole days. */
function observe(spell: Spell, {settings, managerEffects, studyEnd}: Study, random: Random): void {
  const leaves = waiting(hazardOf(spell, settings, managerEffects), random);
  const moves = waiting(settings.lost, random);
  const open = (studyEnd - spell.entry) / day;
  const days = Math.min(leaves, moves, open);
  spell.end = days === open ? "observed" : leaves <= moves ? "left" : "transferred";
  spell.exit = spell.entry + days * day;
}

/** Days until something with that chance per month happens, at least 1. */
function waiting(hazard: number, random: Random): number {
  const months = -log(1 - random.uniform()) / hazard;
  return Math.max(1, Math.round(months * daysPerMonth));
}

/** A person before anything is observed. The standing of managers: by how many standard deviations they raise the log hazard. */
function drawSpell(
  {person, standing, studyEnd}: {person: number; standing: Float64Array; studyEnd: number},
  random: Random
): Spell {
  const manager = random.integer(standing.length);
  const pay = random.normal();
  const family = drawFamily(random.uniform());
  const commute = Math.round(exp(2.3 + 0.7 * random.normal()));
  const engagement = drawEngagement(pay, standing[manager], random);
  const hired = drawHired(studyEnd, random);
  const entry = Math.max(hired, studyStart);
  const payRatio = hundredths(1 + 0.1 * pay);
  return {
    person,
    rehire: false,
    hired,
    family,
    payRatio,
    commute,
    manager,
    engagement,
    entry,
    exit: entry,
    end: "observed"
  };
}

/** The better the manager and the pay, the more engaged: what one column explains, another one explains too. */
function drawEngagement(pay: number, manager: number, random: Random): number {
  const standard = 0.3 * pay - 0.3 * manager + Math.sqrt(1 - 2 * 0.3 ** 2) * random.normal();
  return Math.min(5, Math.max(1, Math.round(10 * (3.5 + 0.6 * standard)) / 10));
}

function drawFamily(share: number): JobFamily {
  return share < 0.35 ? "engineering" : share < 0.65 ? "operations" : share < 0.85 ? "sales" : "support";
}

/** Seven in ten were there at the start, for six years on average and thirty at most; the others come during the study. */
function drawHired(studyEnd: number, random: Random): number {
  const [there, share] = [random.uniform() < 0.7, random.uniform()];
  const span = (studyEnd - studyStart) / day;
  if (!there) return studyStart + Math.floor(share * (span - 1)) * day;
  return studyStart - Math.round(Math.min(30, -6 * log(1 - share)) * 365.25) * day;
}

function hundredths(value: number): number {
  return Math.round(100 * value) / 100;
}
