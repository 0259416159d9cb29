import {annotatorAgreement} from "./annotatorAgreement.js";
import {
  type AgreementOptions,
  agreementOptionsSchema,
  type AgreementResult,
  type AgreementSettings,
  agreementVersion,
  type Measure,
  type MeasureName,
  measureNames
} from "./agreementResult.js";
import {type BootstrapProgress, bootstrapUnits, type UnitInterval} from "./bootstrapUnits.js";
import {categoryAgreement} from "./categoryAgreement.js";
import {chanceCorrected} from "./chanceCorrected.js";
import {congerKappa} from "./congerKappa.js";
import {weightedDisagreement} from "./disagreement.js";
import type {Estimators} from "./estimates.js";
import {type IntraclassCorrelation, intraclassCorrelation} from "./intraclass.js";
import {krippendorffAlpha} from "./krippendorff.js";
import {labelledOnly} from "./labelledOnly.js";
import {measureOf, noMeasure} from "./measure.js";
import {type PairAgreement, pairwiseAgreement} from "./pairwise.js";
import type {Ratings} from "./ratings.js";
import {selfAgreement} from "./selfAgreement.js";
import {agreementWithin} from "./unitAgreement.js";
import {countLabels, type UnitCounts} from "./unitCounts.js";
import {unitMeans} from "./unitMeans.js";
import {withinGroupAgreement, type WithinGroup} from "./withinGroup.js";

/**
 * How much annotators agree, by every measure that the labels allow, each with an interval; null and a reason where a
 * measure has no value. `level` is the metric of Krippendorff's alpha; `weights` count for kappas, Scott's pi, AC2 and
 * Brennan–Prediger. Measures of amounts (icc, rwg, averageDeviation) need labels that are numbers.
 *
 * @throws {RangeError} if an option is wrong, or the level needs numbers and the labels are none
 */
export function measureAgreement(ratings: Ratings, options: AgreementOptions = {}): AgreementResult {
  const steps = agreementSteps(ratings, options);
  for (;;) {
    const {done, value} = steps.next();
    if (done === true) return value;
  }
}

/** The same in steps, yielding how far it is: for work that shows progress and can be stopped. */
export function* agreementSteps(
  ratings: Ratings,
  options: AgreementOptions = {}
): Generator<BootstrapProgress, AgreementResult> {
  const settings = settingsOf(options, ratings);
  const {level, weights, confidence} = settings;
  yield {stage: "comparing labels", done: 0, total: 0};
  const used = labelledOnly(ratings);
  const counts = countLabels(used);
  const pairwise = pairwiseAgreement(used, weights);
  const group = withinGroupAgreement(used);
  const groups: Estimators<MeasureName>[] = [
    unitMeans(meansOf(counts, group, settings)),
    pairwise,
    chanceCorrected(counts, weights),
    congerKappa(used, counts, weights),
    krippendorffAlpha(counts, {level, scores: used.scores})
  ];
  const intervals = yield* bootstrapUnits(groups, used.units.length, settings);
  const intraclass = intraclassCorrelation(used, {confidence});
  const measures = {...measuresOf(groups, intervals), icc: intraclassMeasure(intraclass)};
  for (const name of ["rwg", "averageDeviation"] as const) {
    if (group.reason !== null) measures[name] = noMeasure(group.reason);
  }
  if (used.annotators.length === 1) forOneAnnotator(measures);
  return {
    version: agreementVersion,
    units: used.units.length,
    annotators: used.annotators.length,
    labels: counts.labels.reduce((sum, labels) => sum + labels, 0),
    ...measures,
    averageDeviation: {...measures.averageDeviation, cutoff: Number.isNaN(group.cutoff) ? null : group.cutoff},
    intraclass: intraclass.forms,
    categories: categoryAgreement(used),
    byAnnotator: annotatorAgreement(used),
    pairs: pairwise.pairs.map((pair) => namedPair(pair, used.annotators)),
    self: selfAgreement(ratings, settings),
    warnings: warningsOf(ratings, used, measures.percent),
    settings
  };
}

/** @throws {RangeError} if an option is wrong, or the level needs numbers and the labels are none */
function settingsOf(options: AgreementOptions, {scores}: Ratings): AgreementSettings {
  const parsed = agreementOptionsSchema.safeParse(options);
  if (!parsed.success) {
    const [{path, message}] = parsed.error.issues;
    throw new RangeError(`invalid ${path.join(".") || "options"}; ${message}`);
  }
  const {level} = parsed.data;
  if (scores === undefined && (level === "interval" || level === "ratio")) {
    throw new RangeError(`invalid level; the labels are not numbers: ${level}`);
  }
  if (level === "ratio" && scores?.some((score) => score < 0)) {
    throw new RangeError(`invalid level; ratios need labels of at least 0: ${level}`);
  }
  return parsed.data;
}

/** The measures that are means over units. */
function meansOf(counts: UnitCounts, group: WithinGroup, {weights}: AgreementSettings) {
  const k = counts.categories;
  const ofGroup = (name: "rwg" | "deviationFromMean") =>
    Float64Array.from({length: counts.units}, (_, u) => group.units[u]?.[name] ?? NaN);
  return {
    percent: agreementWithin(counts, weightedDisagreement("identity", k)),
    weightedPercent: agreementWithin(counts, weightedDisagreement(weights, k)),
    rwg: ofGroup("rwg"),
    averageDeviation: ofGroup("deviationFromMean")
  };
}

function measuresOf(groups: readonly Estimators<MeasureName>[], intervals: readonly UnitInterval[]) {
  const pairs = groups.flatMap(({names, estimates}) => names.map((name, i) => [name, estimates[i]] as const));
  const measures = pairs.map(([name, estimate], i) => [name, measureOf(estimate, intervals[i])] as const);
  return Object.fromEntries(measures) as Record<MeasureName, Measure>;
}

/** The form that asks whether single labels are the same amount: two-way, random annotators, absolute agreement. */
function intraclassMeasure({forms, reason, n}: IntraclassCorrelation): Measure {
  const main = forms.find(({form}) => form === "ICC(2,1)");
  if (main === undefined || main.value === null) return noMeasure(reason ?? "no variation", n);
  const {value, low, high} = main;
  const known = low !== null && high !== null;
  return {
    value,
    low,
    high,
    standardError: null,
    n,
    interval: known ? "F distribution" : null,
    reason: known ? null : "no variation"
  };
}

/** One annotator alone has nobody to agree with, which says more than that no unit has two labels. */
function forOneAnnotator(measures: Record<MeasureName, Measure>): void {
  for (const name of measureNames) {
    if (measures[name].reason === "no overlapping units") measures[name] = noMeasure("one annotator");
  }
}

function namedPair({first, second, units, percent, cohenKappa, scottPi}: PairAgreement, names: readonly string[]) {
  const orNull = (value: number) => (Number.isNaN(value) ? null : value);
  return {
    annotators: [names[first], names[second]] as [string, string],
    units,
    percent: orNull(percent),
    cohenKappa: orNull(cohenKappa),
    scottPi: orNull(scottPi)
  };
}

function warningsOf(all: Ratings, used: Ratings, percent: Measure): string[] {
  const warnings: string[] = [];
  const missing = {
    units: all.units.length - used.units.length,
    annotators: all.annotators.length - used.annotators.length
  };
  if (missing.units > 0) warnings.push(`${missing.units} of ${all.units.length} units have no label and do not count.`);
  if (missing.annotators > 0) {
    warnings.push(`${missing.annotators} of ${all.annotators.length} annotators gave no label and do not count.`);
  }
  if (percent.value === 1) {
    warnings.push("All labels of each unit are the same: intervals from resamples have no width, which says too much.");
  }
  return warnings;
}
