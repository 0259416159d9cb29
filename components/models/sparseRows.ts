/** A matrix of mostly zeros, row by row: the values of row i stand at starts[i] to starts[i + 1], in ascending columns. */
export interface SparseRows {
  rows: number;
  columns: number;
  starts: Int32Array;
  indexes: Int32Array;
  values: Float64Array;
}

/** Packs rows given as maps from column to value; zeros are left out. */
export function sparseRows(rows: readonly ReadonlyMap<number, number>[], columns: number): SparseRows {
  const kept = rows.map((row) => Array.from(row).filter(([, value]) => value !== 0));
  const starts = new Int32Array(rows.length + 1);
  kept.forEach((row, i) => (starts[i + 1] = starts[i] + row.length));
  const indexes = new Int32Array(starts[rows.length]);
  const values = new Float64Array(starts[rows.length]);
  kept.forEach((row, i) => {
    row.sort(([a], [b]) => a - b);
    row.forEach(([column, value], k) => {
      indexes[starts[i] + k] = column;
      values[starts[i] + k] = value;
    });
  });
  return {rows: rows.length, columns, starts, indexes, values};
}

/** The rows at the given places, in that order, as a matrix of their own. */
export function takeSparse(matrix: SparseRows, places: ArrayLike<number>): SparseRows {
  const starts = new Int32Array(places.length + 1);
  for (let i = 0; i < places.length; i++) {
    starts[i + 1] = starts[i] + matrix.starts[places[i] + 1] - matrix.starts[places[i]];
  }
  const indexes = new Int32Array(starts[places.length]);
  const values = new Float64Array(starts[places.length]);
  for (let i = 0; i < places.length; i++) {
    const [from, to] = [matrix.starts[places[i]], matrix.starts[places[i] + 1]];
    indexes.set(matrix.indexes.subarray(from, to), starts[i]);
    values.set(matrix.values.subarray(from, to), starts[i]);
  }
  return {rows: places.length, columns: matrix.columns, starts, indexes, values};
}

/** The sum of the products of one row with weights by column. */
export function rowProduct({starts, indexes, values}: SparseRows, row: number, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let k = starts[row]; k < starts[row + 1]; k++) sum += values[k] * weights[indexes[k]];
  return sum;
}
