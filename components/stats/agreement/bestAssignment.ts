/**
 * Gives rows and columns to each other, one to one, so that the sum of gains is the largest there is. The gains are
 * row-major and at least 0; a row stays without a column (−1) where there are more rows, or its gain would be 0.
 *
 * Source: the Hungarian method by shortest augmenting paths, J. Munkres (1957), https://doi.org/10.1137/0105003.
 * O(rows² × columns).
 */
export function bestAssignment(gains: Float64Array, rows: number, columns: number): Int32Array {
  if (rows > columns) return inverse(bestAssignment(transpose(gains, rows, columns), columns, rows), rows);
  const owner = assign(gains, rows, columns);
  const columnOf = new Int32Array(rows).fill(-1);
  for (let column = 0; column < columns; column++) {
    const row = owner[column];
    if (row >= 0 && gains[row * columns + column] > 0) columnOf[row] = column;
  }
  return columnOf;
}

/** The row that each column belongs to, −1 for none; rows ≤ columns. The last column, past the others, is a helper. */
function assign(gains: Float64Array, rows: number, columns: number): Int32Array {
  const owner = new Int32Array(columns + 1).fill(-1);
  const [rowPrices, columnPrices] = [new Float64Array(rows), new Float64Array(columns + 1)];
  const [slack, before, done] = [new Float64Array(columns), new Int32Array(columns), new Uint8Array(columns + 1)];
  for (let row = 0; row < rows; row++) {
    slack.fill(Infinity);
    done.fill(0);
    let column = columns;
    owner[columns] = row;
    while (owner[column] >= 0) {
      done[column] = 1;
      const from = owner[column];
      let [next, least] = [-1, Infinity];
      for (let j = 0; j < columns; j++) {
        if (done[j] === 1) continue;
        const cost = -gains[from * columns + j] - rowPrices[from] - columnPrices[j];
        if (cost < slack[j]) [slack[j], before[j]] = [cost, column];
        if (slack[j] < least) [least, next] = [slack[j], j];
      }
      for (let j = 0; j <= columns; j++) {
        if (done[j] === 1) {
          rowPrices[owner[j]] += least;
          columnPrices[j] -= least;
        } else if (j < columns) slack[j] -= least;
      }
      column = next;
    }
    while (column !== columns) {
      owner[column] = owner[before[column]];
      column = before[column];
    }
    owner[columns] = -1;
  }
  return owner;
}

function transpose(gains: Float64Array, rows: number, columns: number): Float64Array {
  return gains.map((_, i) => gains[(i % rows) * columns + Math.floor(i / rows)]);
}

function inverse(rowOf: Int32Array, rows: number): Int32Array {
  const columnOf = new Int32Array(rows).fill(-1);
  rowOf.forEach((row, column) => {
    if (row >= 0) columnOf[row] = column;
  });
  return columnOf;
}
