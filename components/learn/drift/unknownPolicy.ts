import {type Effects, fitEffects} from "../../models/categoryEffects.js";
import {numbersOf, stringsOf} from "../../table/columnValues.js";
import type {Table} from "../../table/table.js";

/**
 * What a pipeline does with an aircraft model that it has no code for: refuse the whole batch, let the lookup
 * fail and go on with 0, give it the first code of the list, or treat it as an average model and count it.
 */
export type UnknownPolicy = "refuse" | "zero" | "first" | "average";

/** The policies as choices for a control. */
export const unknownPolicies: readonly {value: UnknownPolicy; label: string}[] = [
  {value: "zero", label: "lookup fails, go on with 0"},
  {value: "first", label: "give it code 0"},
  {value: "average", label: "“unknown”: an average one"},
  {value: "refuse", label: "refuse the batch"}
];

interface Strikes {
  aircraft: string[];
  phase: string[];
  speed: Float64Array;
}

export interface SpeedModel {
  /** Knots, over all training rows. */
  mean: number;
  phases: Effects;
  aircraft: Effects;

  /** The aircraft that the encoder lists first. */
  first: string;
  rows: number;

  /** Mean absolute error in training, in knots. */
  loss: number;
}

export interface PolicyOutcome {
  label: string;
  rows: number;
  unknown: number;

  /** Rows that got a prediction. */
  predicted: number;

  /** Mean absolute error over those rows, in knots; null if there are none. */
  loss: number | null;
}

/** Learns airspeed at a bird strike from the phase of flight and the aircraft model, from the strikes of 1990 and 1991. */
export function fitSpeedModel(birdstrikes: Table): SpeedModel {
  const {aircraft, phase, speed} = strikesBetween(birdstrikes, 1990, 1991);
  const mean = speed.reduce((sum, value) => sum + value, 0) / speed.length;
  const phases = fitEffects(
    phase,
    speed.map((value) => value - mean)
  );
  const rest = speed.map((value, i) => value - mean - (phases.get(phase[i]) ?? 0));
  const effects = fitEffects(aircraft, rest);
  const first = [...effects.keys()].sort()[0];
  const model = {mean, phases, aircraft: effects, first, rows: speed.length};
  const errors = speed.map((value, i) => Math.abs(value - predict(model, phase[i], effects.get(aircraft[i]) ?? 0)));
  return {...model, loss: errors.reduce((sum, error) => sum + error, 0) / errors.length};
}

/** Scores every later year under a policy. */
export function scoreYears(birdstrikes: Table, model: SpeedModel, policy: UnknownPolicy): PolicyOutcome[] {
  return Array.from({length: 11}, (_, i) =>
    scoreYear(strikesBetween(birdstrikes, 1992 + i, 1992 + i), model, policy)
  ).map((outcome, i) => ({label: `${1992 + i}`, ...outcome}));
}

const policyNames = {zero: "no code: 0", first: "code 0", average: "“unknown”"} as const;

/** The error by year of every policy that predicts at all, the chosen one drawn as a full line. */
export function policyLines(birdstrikes: Table, model: SpeedModel, chosen: UnknownPolicy) {
  return (["zero", "first", "average"] as const).map((policy) => ({
    name: policyNames[policy],
    color: policy === chosen ? ("current" as const) : ("muted" as const),
    dashed: policy !== chosen,
    points: scoreYears(birdstrikes, model, policy).map(({label, loss}) => ({x: Number(label), y: loss ?? NaN}))
  }));
}

function scoreYear({aircraft, phase, speed}: Strikes, model: SpeedModel, policy: UnknownPolicy) {
  const unknown = aircraft.filter((name) => !model.aircraft.has(name)).length;
  const rows = speed.length;
  if (policy === "refuse" && unknown > 0) return {rows, unknown, predicted: 0, loss: null};
  let sum = 0;
  for (let i = 0; i < rows; i++)
    sum += Math.abs(speed[i] - predictUnder(policy, model, {aircraft: aircraft[i], phase: phase[i]}));
  return {rows, unknown, predicted: rows, loss: sum / rows};
}

function predictUnder(
  policy: UnknownPolicy,
  model: SpeedModel,
  {aircraft, phase}: {aircraft: string; phase: string}
): number {
  const effect = model.aircraft.get(aircraft);
  if (effect !== undefined) return predict(model, phase, effect);
  if (policy === "zero") return 0;
  return predict(model, phase, policy === "first" ? (model.aircraft.get(model.first) ?? 0) : 0);
}

function predict({mean, phases}: Pick<SpeedModel, "mean" | "phases">, phase: string, effect: number): number {
  return mean + (phases.get(phase) ?? 0) + effect;
}

/** The strikes of those years whose airspeed, aircraft and phase are known. */
function strikesBetween(birdstrikes: Table, from: number, to: number): Strikes {
  const [year, speed] = [numbersOf(birdstrikes, "year"), numbersOf(birdstrikes, "speed")];
  const [aircraft, phase] = [stringsOf(birdstrikes, "aircraft"), stringsOf(birdstrikes, "phase")];
  const rows = Array.from(year.keys()).filter(
    (i) => year[i] >= from && year[i] <= to && speed[i] >= 0 && aircraft[i] !== null && phase[i] !== null
  );
  return {
    aircraft: rows.map((i) => aircraft[i] ?? ""),
    phase: rows.map((i) => phase[i] ?? ""),
    speed: Float64Array.from(rows, (i) => speed[i])
  };
}
