import {expect, it} from "vitest";
import {createRandom} from "../../math/random.js";
import {bestAssignment} from "./bestAssignment.js";
import type {Box} from "./boxes.js";
import golden from "./golden/agreement.json" with {type: "json"};
import {matchBoxes} from "./matchBoxes.js";

it.each(golden.matches.map((own, i) => ({...own, i: i + 1})))(
  "matchBoxes(first, second) pairs as linear_sum_assignment of SciPy, case $i",
  ({threshold, first, second, pairs, sum}) => {
    const matching = matchBoxes(first.map(box), second.map(box), {threshold});
    expect(matching.pairs.map((pair) => [pair.first, pair.second])).toEqual(pairs);
    expect(matching.pairs.reduce((total, {iou}) => total + iou, 0)).toBeCloseTo(sum, 10);
  }
);

it("matchBoxes(first, second) tells pairs, boxes left over, the difference of counts and the mean overlap", () => {
  const first = [box([0, 0, 10, 10]), box([20, 0, 30, 10]), box([50, 50, 60, 60])];
  const second = [box([20, 0, 30, 8]), box([0, 0, 10, 10])];
  const {pairs, ...rest} = matchBoxes(first, second);
  expect(pairs.map((pair) => [pair.first, pair.second])).toEqual([
    [0, 1],
    [1, 0]
  ]);
  expect(rest).toEqual({onlyFirst: [2], onlySecond: [], countError: -1, meanIou: 0.9, agreement: 0.8});
});

it("matchBoxes(first, second) takes the best sum, not the best pair first", () => {
  const first = [box([0, 0, 10, 10]), box([3, 0, 13, 10])];
  const second = [box([2, 0, 12, 10]), box([6, 0, 16, 10])];
  // Greedy: 1 with 0 (0.82) leaves 0 with 1 (0.25, below the threshold).
  expect(matchBoxes(first, second, {threshold: 0.3}).pairs.map((pair) => [pair.first, pair.second])).toEqual([
    [0, 0],
    [1, 1]
  ]);
});

it("matchBoxes(three triangles, one box around all) has no pair: two instructions, not two mistakes", () => {
  const three = [box([0, 0, 10, 10]), box([20, 0, 30, 10]), box([40, 0, 50, 10])];
  expect(matchBoxes(three, [box([0, 0, 50, 10])])).toEqual({
    pairs: [],
    onlyFirst: [0, 1, 2],
    onlySecond: [0],
    countError: -2,
    meanIou: null,
    agreement: 0
  });
});

it("matchBoxes(first, second) counts a pair at the threshold, and none below", () => {
  const [a, b] = [[box([0, 0, 10, 10])], [box([0, 0, 10, 5])]];
  expect(matchBoxes(a, b, {threshold: 0.5}).pairs).toHaveLength(1);
  expect(matchBoxes(a, b, {threshold: 0.501}).pairs).toHaveLength(0);
  expect(() => matchBoxes(a, b, {threshold: 0})).toThrow(/^invalid threshold; not in \(0, 1\]: 0$/);
});

it("matchBoxes(nothing, nothing) has nothing to compare", () => {
  expect(matchBoxes([], [])).toEqual({
    pairs: [],
    onlyFirst: [],
    onlySecond: [],
    countError: 0,
    meanIou: null,
    agreement: null
  });
  expect(matchBoxes([], [box([0, 0, 1, 1])])).toMatchObject({onlySecond: [0], countError: 1, agreement: 0});
});

it("bestAssignment(gains) gains as much as the best of all orders", () => {
  const random = createRandom(4);
  for (let round = 0; round < 200; round++) {
    const [rows, columns] = [1 + random.integer(5), 1 + random.integer(5)];
    const gains = Float64Array.from({length: rows * columns}, () => (random.integer(3) === 0 ? 0 : random.uniform()));
    const chosen = bestAssignment(gains, rows, columns);
    const used = [...chosen].filter((column) => column >= 0);
    expect(new Set(used).size).toBe(used.length);
    const gain = chosen.reduce((sum, column, row) => sum + (column < 0 ? 0 : gains[row * columns + column]), 0);
    expect(gain).toBeCloseTo(best(gains, {row: 0, rows, columns, taken: new Set()}), 12);
  }
});

function best(
  gains: Float64Array,
  {row, rows, columns, taken}: {row: number; rows: number; columns: number; taken: ReadonlySet<number>}
): number {
  if (row === rows) return 0;
  let most = best(gains, {row: row + 1, rows, columns, taken});
  for (let column = 0; column < columns; column++) {
    if (taken.has(column)) continue;
    const rest = best(gains, {row: row + 1, rows, columns, taken: new Set([...taken, column])});
    most = Math.max(most, gains[row * columns + column] + rest);
  }
  return most;
}

function box([left, top, right, bottom]: readonly number[]): Box {
  return {left, top, right, bottom};
}
