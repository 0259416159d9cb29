/** Says yes (1) when a value lies below the threshold, no (0) otherwise. */
export interface ThresholdRule {
  threshold: number;

  /** The share of training rows for which the rule is right. */
  accuracy: number;
}

/**
 * Fits the rule "yes below a threshold" with the fewest errors: a decision tree with one split, also called
 * a decision stump. Takes values and outcomes (1 yes, 0 no) in the same order. Thresholds lie halfway between
 * neighbouring values; of equally good ones, the lowest is taken. O(n log n).
 *
 * Source: W. Iba and P. Langley (1992), “Induction of one-level decision trees”, ICML, 233–240.
 *
 * @throws {RangeError} if there are no values, or not as many outcomes
 */
export function fitThresholdRule(values: Float64Array, outcomes: ArrayLike<number>): ThresholdRule {
  checkPair(values, outcomes);
  const order = Array.from(values.keys()).sort((a, b) => values[a] - values[b]);
  let right = 0;
  for (let i = 0; i < outcomes.length; i++) right += outcomes[i] === 0 ? 1 : 0;
  let best = {threshold: values[order[0]], right};
  for (let i = 0; i < order.length; i++) {
    right += outcomes[order[i]] === 1 ? 1 : -1;
    const [value, next] = [values[order[i]], values[order[i + 1]]];
    if (value === next) continue;
    const threshold = i + 1 < order.length ? (value + next) / 2 : Infinity;
    if (right > best.right) best = {threshold, right};
  }
  return {threshold: best.threshold, accuracy: best.right / values.length};
}

/** The share of rows for which the rule with that threshold is right. @throws {RangeError} as fitThresholdRule */
export function ruleAccuracy(values: Float64Array, outcomes: ArrayLike<number>, threshold: number): number {
  checkPair(values, outcomes);
  let right = 0;
  for (let i = 0; i < values.length; i++) right += (values[i] < threshold ? 1 : 0) === outcomes[i] ? 1 : 0;
  return right / values.length;
}

function checkPair(values: ArrayLike<number>, outcomes: ArrayLike<number>): void {
  if (!(values.length > 0)) throw new RangeError("invalid values; none: []");
  if (outcomes.length !== values.length) {
    throw new RangeError(`invalid outcomes; not as many as values (${values.length}): ${outcomes.length}`);
  }
}
