import {createRandom} from "../../math/random.js";
import {sortedSample} from "../../stats/sample.js";
import type {Series, Stretch} from "./series.js";

const people = 320;
const items = 12;

/** The wave from which the survey asks on a scale to 7 instead of 5. */
export const rescaledWave = 6;

/**
 * A made-up survey of engagement in ten half-yearly waves: the mean of twelve items on a scale from 1 to 5, which
 * falls a little in every wave. From wave 6 on the items are asked on a scale from 1 to 7. The outcome is how
 * likely people are to recommend their employer, 0 to 10. Waves 1 and 2 are the training.
 */
export function engagementSeries(seed = 3): Series {
  const waves = Array.from({length: 10}, (_, i) => wave(i + 1, seed));
  return {
    id: "engagement",
    title: "Engagement by survey wave (made up)",
    input: "engagement",
    units: "points",
    outcome: {name: "how likely people are to recommend their employer", units: "points of 10"},
    training: join("waves 1 and 2", waves[0], waves[1]),
    stretches: waves.slice(2).map(({input, outcome}, i) => join(`Wave ${i + 3}`, {input, outcome}))
  };
}

interface Pairs {
  input: Float64Array;
  outcome: Float64Array;
}

function wave(number: number, seed: number): Pairs {
  const random = createRandom(seed, "engagement", `${number}`);
  const input = new Float64Array(people);
  const outcome = new Float64Array(people);
  const top = number >= rescaledWave ? 7 : 5;
  for (let i = 0; i < people; i++) {
    const engagement = 3.7 - 0.07 * (number - 1) + 0.6 * random.normal();
    // On the longer scale the same feeling gets a higher number.
    const told = 1 + ((engagement - 1) * (top - 1)) / 4;
    let sum = 0;
    for (let j = 0; j < items; j++) sum += clamp(Math.round(told + (0.9 * (top - 1) * random.normal()) / 4), 1, top);
    input[i] = sum / items;
    outcome[i] = clamp(Math.round(2 * engagement + 0.8 * random.normal()), 0, 10);
  }
  return {input, outcome};
}

function join(label: string, ...waves: Pairs[]): Stretch {
  const input = Float64Array.from(waves.flatMap((each) => [...each.input]));
  const outcome = Float64Array.from(waves.flatMap((each) => [...each.outcome]));
  return {label, sample: sortedSample(input), pairs: {input, outcome}};
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
