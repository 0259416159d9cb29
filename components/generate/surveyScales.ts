import {wholeAtLeast} from "../math/assert.js";
import {likertCovariance, likertMean, likertVariance, opinionCorrelation} from "./likert.js";

/** What a scale of a survey is to be like. */
export interface ScaleOptions {
  name: string;

  /** How many items. */
  items: number;

  /** Cronbach's alpha of the scale in the first wave, once reversed items are recoded; items are parallel, so omega is the same. */
  reliability: number;

  /** The share of the variance of the scale's mean that lies between teams: ICC(1) of the first wave. */
  icc: number;

  /** How many of the items, the last ones, are worded the other way. Defaults to 0. */
  reversed?: number;

  /** How far true scores move from wave to wave, in their standard deviations. Defaults to 0. */
  drift?: number;
}

/** A scale with what has to be known to draw answers. */
export interface Scale {
  name: string;

  /** The columns of its items. */
  items: string[];

  /** Those that are worded the other way: recode them as 6 − answer. */
  reversed: string[];
  reliability: number;
  icc: number;
  drift: number;

  /** The correlation of an opinion on an item with the true score. */
  loading: number;

  /** The share of the variance of true scores that lies between teams. */
  teamShare: number;

  /** The mean answer that is expected in each wave, with everyone answering and reversed items recoded. */
  means: number[];
}

/**
 * Solves for the opinions behind answers of the stated reliability and ICC. Answers from 1 to 5 are coarser than
 * opinions and therefore less reliable; this makes up for it.
 *
 * @throws {RangeError} if no opinions give that reliability or ICC
 */
export function buildScale(
  {name, items, reliability, icc, reversed = 0, drift = 0}: ScaleOptions,
  waves: number
): Scale {
  wholeAtLeast(2, items, "items");
  wholeAtLeast(0, reversed, "reversed");
  wholeAtLeast(reversed, items, "items");
  if (!Number.isFinite(drift)) throw new RangeError(`invalid drift; not finite: ${drift}`);
  const variance = likertVariance();
  // Alpha of k parallel items with correlation r is k r / (1 + (k − 1) r).
  const between = (reliability / (items - (items - 1) * reliability)) * variance;
  const correlation = reliability > 0 ? opinionCorrelation(between) : NaN;
  if (Number.isNaN(correlation)) {
    throw new RangeError(`invalid reliability; not one that ${items} items of 5 points can have: ${reliability}`);
  }
  const ofMean = (variance + (items - 1) * likertCovariance(correlation)) / items;
  const sameTeam = icc === 0 ? 0 : opinionCorrelation(icc * ofMean);
  if (!(sameTeam <= correlation)) throw new RangeError(`invalid icc; not in [0, reliability]: ${icc}`);
  const columns = Array.from({length: items}, (_, i) => `${name}_${i + 1}`);
  const loading = Math.sqrt(correlation);
  return {
    name,
    items: columns,
    reversed: columns.slice(items - reversed),
    reliability,
    icc,
    drift,
    loading,
    teamShare: sameTeam / correlation,
    means: Array.from({length: waves}, (_, wave) => likertMean(loading * drift * wave))
  };
}
