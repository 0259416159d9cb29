import {wholeAtLeast} from "../math/assert.js";
import {createRandom} from "../math/random.js";

export interface NoiseOptions {
  /** The share of all labels that become wrong, from 0 to 1. */
  rate: number;

  /** How many classes there are; at least 2. */
  classes: number;

  /** The class that every wrong label names: a one-sided slip. If not given, wrong labels fall evenly on the other classes. */
  to?: number;

  /** The items whose labels may become wrong: of one annotator, of one kind. All if not given. */
  among?: ArrayLike<number>;
  seed?: number;
}

export interface NoisyLabels {
  labels: Int32Array;

  /** The places of the wrong labels, ascending. */
  changed: Int32Array;
}

/**
 * Labels of which exactly `rate` × their number, rounded, are wrong. The places are drawn at random among those that may
 * become wrong, and the same seed takes more of the same places at a higher rate.
 *
 * @throws {RangeError} if an option or a label is out of range, or fewer labels may become wrong than should
 */
export function noisyLabels(labels: ArrayLike<number>, options: NoiseOptions): NoisyLabels {
  const {rate, classes, to, among, seed = 0} = options;
  checkOptions(labels, options);
  const places = Array.from(among ?? labels, (given, i) => (among === undefined ? i : given));
  const open = places.filter((i) => labels[i] !== to);
  const count = Math.round(rate * labels.length);
  if (count > open.length) {
    throw new RangeError(`invalid rate; more than the ${open.length} of ${labels.length} that may be wrong: ${rate}`);
  }
  const order = createRandom(seed, "noisy places").shuffle(open);
  const random = createRandom(seed, "noisy classes");
  const noisy = Int32Array.from(labels);
  // One draw for each place, taken or not, so that a place gets the same wrong class at every rate.
  const others = order.map(() => 1 + random.integer(classes - 1));
  const changed = Int32Array.from(order.slice(0, count)).sort();
  for (let k = 0; k < count; k++) noisy[order[k]] = to ?? (labels[order[k]] + others[k]) % classes;
  return {labels: noisy, changed};
}

function checkOptions(labels: ArrayLike<number>, {rate, classes, to, among}: NoiseOptions): void {
  if (!(rate >= 0 && rate <= 1)) throw new RangeError(`invalid rate; not in [0, 1]: ${rate}`);
  wholeAtLeast(2, classes, "classes");
  const isClass = (code: number) => Number.isSafeInteger(code) && code >= 0 && code < classes;
  if (to !== undefined && !isClass(to)) throw new RangeError(`invalid to; no class: ${to}`);
  for (let i = 0; i < labels.length; i++) {
    if (!isClass(labels[i])) throw new RangeError(`invalid labels at index ${i}; no class: ${labels[i]}`);
  }
  const seen = new Set<number>();
  for (let k = 0; k < (among?.length ?? 0); k++) {
    const place = among?.[k] ?? -1;
    if (!(Number.isSafeInteger(place) && place >= 0 && place < labels.length) || seen.has(place)) {
      throw new RangeError(`invalid among at index ${k}; no place of a label, or twice the same: ${place}`);
    }
    seen.add(place);
  }
}
