import type {Measure} from "./agreementResult.js";
import type {UnitInterval} from "./bootstrapUnits.js";
import {type Estimate, type Reason, standardErrorOf} from "./estimates.js";

/** An estimate and its interval as they stand in a result: null where there is none. */
export function measureOf({value, reason, influence, n}: Estimate, interval: UnitInterval): Measure {
  if (reason !== null) return noMeasure(reason, n);
  const {low, high, method} = interval;
  const standardError = standardErrorOf(influence, n);
  return {
    value,
    low,
    high,
    standardError: Number.isNaN(standardError) ? null : standardError,
    n,
    interval: method,
    reason: interval.reason
  };
}

/** A measure without a value, and why. */
export function noMeasure(reason: Reason, n = 0): Measure {
  return {value: null, low: null, high: null, standardError: null, n, interval: null, reason};
}
