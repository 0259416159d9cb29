import {between, wholeAtLeast} from "../math/assert.js";
import {sortNumbers} from "../math/sortNumbers.js";
import {ksTest} from "../stats/kolmogorovSmirnov.js";
import type {SortedSample} from "../stats/sample.js";

export interface WindowAlarmsOptions {
  /** How many consecutive values make a window. */
  window: number;

  /** Keep every so many-th value of a window only. Defaults to 1: all of them. */
  every?: number;

  /** The level of the test. Defaults to 0.05. */
  alpha?: number;
}

export interface WindowAlarms {
  windows: number;
  pairs: number;
  alarms: number;

  /** alarms ÷ pairs; near alpha when values are independent and nothing changes. */
  rate: number;
}

/**
 * Cuts a series into windows and compares every two of them with the Kolmogorov–Smirnov test: how often a
 * monitor that compares one stretch of time with another would ring. The last, shorter window is left out.
 * O(windows² · window).
 *
 * @throws {RangeError} if an option is out of range or there are fewer than two windows
 */
export function windowAlarms(
  values: Float64Array,
  {window, every = 1, alpha = 0.05}: WindowAlarmsOptions
): WindowAlarms {
  wholeAtLeast(2, window, "window");
  wholeAtLeast(1, every, "every");
  between(0, 1, alpha, "alpha");
  const windows = Math.floor(values.length / window);
  if (!(windows >= 2)) throw new RangeError(`invalid window; not at most half of ${values.length} values: ${window}`);
  const samples = Array.from({length: windows}, (_, i) =>
    thinned(values.subarray(i * window, (i + 1) * window), every)
  );
  let alarms = 0;
  for (let i = 0; i < windows; i++) {
    for (let j = i + 1; j < windows; j++) if (ksTest(samples[i], samples[j]).pValue < alpha) alarms++;
  }
  const pairs = (windows * (windows - 1)) / 2;
  return {windows, pairs, alarms, rate: alarms / pairs};
}

function thinned(values: Float64Array, every: number): SortedSample {
  const kept = sortNumbers(values.filter((_, i) => i % every === 0));
  return {values: kept, counts: null, size: kept.length};
}
