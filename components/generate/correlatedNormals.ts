import type {Random} from "../math/random.js";

/** A source of standard normal numbers that correlate as stated. */
export type CorrelatedNormals = (random: Random) => Float64Array;

/**
 * Draws vectors of standard normal numbers with the given correlations, by the Cholesky factor of their matrix.
 *
 * @throws {RangeError} if the matrix is not square, symmetric with ones on its diagonal, and positive definite
 */
export function correlatedNormals(correlations: readonly (readonly number[])[]): CorrelatedNormals {
  const factor = choleskyFactor(correlations);
  const size = correlations.length;
  return (random) => {
    const independent = Float64Array.from({length: size}, () => random.normal());
    return Float64Array.from({length: size}, (_, row) => {
      let sum = 0;
      for (let column = 0; column <= row; column++) sum += factor[row * size + column] * independent[column];
      return sum;
    });
  };
}

/** The lower triangle whose product with its own transpose is the matrix, row-major. */
function choleskyFactor(correlations: readonly (readonly number[])[]): Float64Array {
  const size = correlations.length;
  const factor = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      const value = correlations[row][column];
      if (!(value === correlations[column][row] && (row !== column || value === 1))) {
        throw new RangeError(`invalid correlations at ${row}, ${column}; not symmetric with a diagonal of 1: ${value}`);
      }
      let rest = value;
      for (let k = 0; k < column; k++) rest -= factor[row * size + k] * factor[column * size + k];
      if (row === column && !(rest > 1e-12)) {
        throw new RangeError(`invalid correlations; no such variables exist (not positive definite) from row: ${row}`);
      }
      factor[row * size + column] = row === column ? Math.sqrt(rest) : rest / factor[column * size + column];
    }
  }
  return factor;
}
