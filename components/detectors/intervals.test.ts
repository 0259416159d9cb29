import {expect, it} from "vitest";
import {createRandom} from "../math/random.js";
import {sortedSample} from "../stats/sample.js";
import {addIntervals} from "./intervals.js";
import type {ColumnResult} from "./result.js";

const random = createRandom(3);
const sample = (mean: number) => sortedSample(Float64Array.from({length: 400}, () => mean + random.normal()));
const grids = {type: "numbers" as const, reference: sample(0), current: sample(0.5)};
const column = (value: number) =>
  ({
    n: {reference: 400, current: 400},
    effect: {name: "e", value, low: null, high: null, threshold: 0.1, noDriftBand: null},
    otherEffects: [{name: "median shift", value: 0.5, low: null, high: null}]
  }) as unknown as ColumnResult;

it("addIntervals(column, grids, random) surrounds the effect of all rows, and adds the band of no drift", () => {
  const {effect, otherEffects} = addIntervals(column(0.5), grids, createRandom(1));
  expect(effect!.low! < 0.5 && 0.5 < effect!.high!).toBe(true);
  expect(effect!.noDriftBand!.high).toBeLessThan(effect!.low!);
  expect(otherEffects[0].low! < 0.5 && 0.5 < otherEffects[0].high!).toBe(true);
});

it("addIntervals(column, grids, random) moves along where the grid's value differs from that of all rows", () => {
  const [one, other] = [0.5, 0.51].map((value) => addIntervals(column(value), grids, createRandom(1)).effect!);
  expect(other.low! - one.low!).toBeCloseTo(0.01, 10);
  expect(other.high! - one.high!).toBeCloseTo(0.01, 10);
});

it("addIntervals(column, null, random) leaves the column as it is", () => {
  const bare = column(0.5);
  expect(addIntervals(bare, null, createRandom(1))).toBe(bare);
});
