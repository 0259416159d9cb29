/** The most rows looked at: the first ones, in row order. */
export const dependenceRows = 20_000;

const maxLag = 1000;

export interface Dependence {
  /** The autocorrelation at lag 1, in row order; 0 if it cannot be told. */
  autocorrelation: number;

  /** How many independent rows tell as much, between 2 and n (or n, if there are fewer than 2). */
  effectiveSize: number;
}

/**
 * How much the rows of a column of numbers depend on the row before. The effective size is
 * n ÷ (1 + 2 Σ ρₖ), the sum ending where the sum of two neighbouring autocorrelations is no longer positive.
 * Looks at the first 20,000 rows and at lags up to 1,000. The values must be finite. They may be the first rows
 * alone, if size then says how many there are in all.
 *
 * Source: C. J. Geyer (1992), “Practical Markov chain Monte Carlo”, https://doi.org/10.1214/ss/1177011137.
 */
export function dependenceOf(values: Float64Array, size = values.length): Dependence {
  const rows = values.subarray(0, dependenceRows);
  const n = rows.length;
  let scale = 0;
  for (let i = 0; i < n; i++) scale = Math.max(scale, Math.abs(rows[i] / 2 - rows[0] / 2));
  if (n < 3 || !(scale > 0)) return {autocorrelation: 0, effectiveSize: size};
  const centred = new Float64Array(n);
  let mean = 0;
  for (let i = 0; i < n; i++) mean += (rows[i] / 2 - rows[0] / 2) / scale / n;
  for (let i = 0; i < n; i++) centred[i] = (rows[i] / 2 - rows[0] / 2) / scale - mean;
  let variance = 0;
  for (let i = 0; i < n; i++) variance += centred[i] * centred[i];
  const correlation = (lag: number) => {
    let sum = 0;
    for (let i = lag; i < n; i++) sum += centred[i] * centred[i - lag];
    return sum / variance;
  };
  return summarise(correlation, n, size);
}

/**
 * The same for codes of categories (any whole numbers, such as −1 for missing): the correlation at a lag is the
 * share of pairs of equal codes beyond chance, (agreement − Σ p²) ÷ (1 − Σ p²), which is the average of the
 * autocorrelations of the categories' indicators, weighted by their variances.
 */
export function dependenceOfCodes(codes: Int32Array, size = codes.length): Dependence {
  const rows = codes.subarray(0, dependenceRows);
  const n = rows.length;
  const counts = new Map<number, number>();
  for (const code of rows) counts.set(code, (counts.get(code) ?? 0) + 1);
  let chance = 0;
  for (const count of counts.values()) chance += (count / n) * (count / n);
  if (n < 3 || counts.size < 2) return {autocorrelation: 0, effectiveSize: size};
  const correlation = (lag: number) => {
    let equal = 0;
    for (let i = lag; i < n; i++) if (rows[i] === rows[i - lag]) equal++;
    return (equal - (n - lag) * chance) / n / (1 - chance);
  };
  return summarise(correlation, n, size);
}

function summarise(correlation: (lag: number) => number, n: number, size: number): Dependence {
  const first = correlation(1);
  let sum = first;
  if (1 + first > 0) {
    for (let lag = 2; lag + 1 < Math.min(n, maxLag); lag += 2) {
      const pair = correlation(lag) + correlation(lag + 1);
      if (!(pair > 0)) break;
      sum += pair;
    }
  }
  const inflation = Math.max(1, 1 + 2 * sum); // rows that repel each other are counted as independent
  return {autocorrelation: first, effectiveSize: Math.max(Math.min(2, size), size / inflation)};
}
