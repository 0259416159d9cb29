import {createRandom} from "../../math/random.js";
import {chanceBand} from "./smallGroups.js";

export interface FirstRows {
  /** The share in the first rows of the file, in as many rows drawn at random, and in all of it. */
  first: number;
  random: number;
  whole: number;

  /** Between which shares 95 of 100 random samples of that size lie; see chanceBand. */
  low: number;
  high: number;
}

/** The share that the first rows show against that of a random sample: outcomes are 1 or 0, in the order of the file. */
export function firstRows(outcomes: Uint8Array, rows: number, seed = 1): FirstRows {
  const whole = shareIn(outcomes);
  const drawn = createRandom(seed, "first rows").sample(outcomes.length, rows);
  return {
    first: shareIn(outcomes.subarray(0, rows)),
    random: shareIn(Uint8Array.from(drawn, (i) => outcomes[i])),
    whole,
    ...chanceBand(whole, rows)
  };
}

function shareIn(outcomes: Uint8Array): number {
  let hits = 0;
  for (const hit of outcomes) hits += hit;
  return hits / outcomes.length;
}
