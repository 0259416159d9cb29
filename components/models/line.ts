/** Predicts intercept + slope · x. */
export interface Line {
  intercept: number;
  slope: number;
}

/**
 * Fits a straight line by least squares. Takes x and y in the same order. O(n).
 *
 * @throws {RangeError} if x and y differ in length, or x does not hold two different values
 */
export function fitLine(x: ArrayLike<number>, y: ArrayLike<number>): Line {
  if (x.length !== y.length) throw new RangeError(`invalid y; not as many as x (${x.length}): ${y.length}`);
  const [meanX, meanY] = [mean(x), mean(y)];
  let [products, squares] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    products += (x[i] - meanX) * (y[i] - meanY);
    squares += (x[i] - meanX) ** 2;
  }
  if (!(squares > 0)) throw new RangeError(`invalid x; not at least two values that differ: ${x.length}`);
  const slope = products / squares;
  return {intercept: meanY - slope * meanX, slope};
}

/** The line's predictions, in the order of x. */
export function predictLine({intercept, slope}: Line, x: ArrayLike<number>): Float64Array {
  return Float64Array.from(x, (value) => intercept + slope * value);
}

/** The mean absolute error of predictions, in the units of the outcomes. @throws {RangeError} if the lengths differ or are 0 */
export function meanAbsoluteError(predictions: ArrayLike<number>, outcomes: ArrayLike<number>): number {
  if (!(predictions.length > 0 && predictions.length === outcomes.length)) {
    throw new RangeError(`invalid predictions; not as many as outcomes (${outcomes.length}): ${predictions.length}`);
  }
  let sum = 0;
  for (let i = 0; i < predictions.length; i++) sum += Math.abs(predictions[i] - outcomes[i]);
  return sum / predictions.length;
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}
