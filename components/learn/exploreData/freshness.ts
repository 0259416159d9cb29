/**
 * How well what was so some time ago tells what is so now: Pearson's correlation of a series with itself, for each lag
 * from 1 on. Unlike an autocorrelation it takes the means of the two stretches it compares. NaN where one is constant.
 */
export function freshness(series: readonly number[], lags: number): {lag: number; correlation: number}[] {
  return Array.from({length: lags}, (_, i) => ({
    lag: i + 1,
    correlation: correlation(series.slice(i + 1), series.slice(0, series.length - i - 1))
  }));
}

/** Pearson's correlation of two lists of equal length. */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const n = x.length;
  let [meanX, meanY] = [0, 0];
  for (let i = 0; i < n; i++) {
    meanX += x[i] / n;
    meanY += y[i] / n;
  }
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    xy += (x[i] - meanX) * (y[i] - meanY);
    xx += (x[i] - meanX) ** 2;
    yy += (y[i] - meanY) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}
