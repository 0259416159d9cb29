// What tests of generators measure, computed plainly.

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}

/** With the divisor n. */
export function variance(values: ArrayLike<number>): number {
  const centre = mean(values);
  return mean(Array.from(values, (value) => (value - centre) ** 2));
}

/** Pearson's correlation. */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const [meanX, meanY] = [mean(x), mean(y)];
  const products = Array.from(x, (value, i) => (value - meanX) * (y[i] - meanY));
  return mean(products) / Math.sqrt(variance(x) * variance(y));
}
