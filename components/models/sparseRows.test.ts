import {expect, it} from "vitest";
import {rowProduct, sparseRows, takeSparse} from "./sparseRows.js";

const rows = sparseRows(
  [
    new Map([
      [3, 2],
      [0, 1],
      [1, 0]
    ]),
    new Map(),
    new Map([[2, -4]])
  ],
  4
);

it("sparseRows(maps, columns) packs values in ascending columns, without zeros", () => {
  expect(rows).toEqual({
    rows: 3,
    columns: 4,
    starts: Int32Array.of(0, 2, 2, 3),
    indexes: Int32Array.of(0, 3, 2),
    values: Float64Array.of(1, 2, -4)
  });
});

it("takeSparse(matrix, places) takes rows in the given order, also twice", () => {
  const taken = takeSparse(rows, [2, 1, 0, 2]);
  expect(taken.rows).toBe(4);
  expect(taken.starts).toEqual(Int32Array.of(0, 1, 1, 3, 4));
  expect(taken.indexes).toEqual(Int32Array.of(2, 0, 3, 2));
  expect(taken.values).toEqual(Float64Array.of(-4, 1, 2, -4));
});

it("rowProduct(matrix, row, weights) sums value × weight; an empty row has 0", () => {
  const weights = [10, 100, 1000, 0.5];
  expect([0, 1, 2].map((row) => rowProduct(rows, row, weights))).toEqual([11, 0, -4000]);
});
