import {distributionOf} from "../../detectors/distribution.js";
import type {ColumnResult} from "../../detectors/result.js";
import {fitLine, meanAbsoluteError, predictLine} from "../../models/line.js";
import {fitScaler, scale, scaleSample, type Scaler} from "../../models/standardScaler.js";
import {ksTest} from "../../stats/kolmogorovSmirnov.js";
import {mergeSamples} from "../../stats/mergeSamples.js";
import {meanOf, type SortedSample, standardDeviationOf} from "../../stats/sample.js";
import type {Series, Stretch} from "./series.js";

/** Frozen: the scaler learned in training is used for good. Refitted: each stretch is scaled by its own mean and sd. */
export const scalings = ["frozen", "refitted"] as const;
export type Scaling = (typeof scalings)[number];

/** What a monitor of the scaled input sees of one stretch, and what the model makes of it. */
export interface ScaledInput {
  label: string;
  reference: SortedSample;
  current: SortedSample;
  scaler: Scaler;

  /** Of the current z-scores. */
  mean: number;
  sd: number;

  /** Kolmogorov–Smirnov, z-scores in training against z-scores now. */
  statistic: number;
  pValue: number;

  /** Wasserstein distance of the z-scores: in standard deviations of training. */
  effect: number;

  /** Mean absolute error of the model now, in the units of the outcome; null without a model. */
  loss: number | null;
}

/**
 * Scales one stretch as a pipeline would, compares it with training, and lets the model that was trained on
 * scaled inputs (a straight line, least squares) predict from it.
 */
export function scaledInput({training}: Series, stretch: Stretch, scaling: Scaling): ScaledInput {
  const learned = fitScaler(training.sample);
  const scaler = scaling === "frozen" ? learned : fitScaler(stretch.sample);
  const reference = scaleSample(training.sample, learned);
  const current = scaleSample(stretch.sample, scaler);
  const {statistic, pValue} = ksTest(reference, current);
  return {
    label: stretch.label,
    reference,
    current,
    scaler,
    mean: meanOf(current),
    sd: standardDeviationOf(current),
    statistic,
    pValue,
    effect: mergeSamples(reference, current).wasserstein,
    loss: lossOf(training, stretch, {learned, scaler})
  };
}

/** The model's mean absolute error on the stretch it was trained on; null without a model. */
export function trainingLoss({training}: Series): number | null {
  const learned = fitScaler(training.sample);
  return lossOf(training, training, {learned, scaler: learned});
}

/** Both sides' z-scores as a column that a figure can draw. */
export function scaledColumn(
  {input}: Series,
  {reference, current}: ScaledInput
): Pick<ColumnResult, "name" | "kind" | "distribution" | "unseen"> {
  const summary = (sample: SortedSample) => ({type: "numbers" as const, sample, missing: 0, infinite: 0});
  return {
    name: `z-score of ${input}`,
    kind: "number",
    distribution: distributionOf(summary(reference), summary(current)),
    unseen: {rows: 0, share: 0, values: [], distinct: 0}
  };
}

/** The model's error on every stretch under both scalers, as lines over the stretches counted from 1. */
export function lossLines(series: Series) {
  const line = (scaling: Scaling) =>
    series.stretches.map((stretch, i) => ({x: i + 1, y: scaledInput(series, stretch, scaling).loss ?? NaN}));
  return [
    {name: "frozen", color: "text" as const, points: line("frozen")},
    {name: "refitted", color: "bad" as const, dashed: true, points: line("refitted")}
  ];
}

function lossOf(
  training: Stretch,
  stretch: Stretch,
  {learned, scaler}: {learned: Scaler; scaler: Scaler}
): number | null {
  if (training.pairs === null || stretch.pairs === null) return null;
  const line = fitLine(scale(training.pairs.input, learned), training.pairs.outcome);
  return meanAbsoluteError(predictLine(line, scale(stretch.pairs.input, scaler)), stretch.pairs.outcome);
}
