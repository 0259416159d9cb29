export interface Step {
  x: number;

  /** The share of values at or below x. */
  y: number;
}

export interface EcdfGap {
  /** The largest distance of the two curves: the statistic of Kolmogorov and Smirnov. */
  distance: number;

  /** Where it is, and the height of each curve there. */
  at: number;
  reference: number;
  current: number;
}

/** Both cumulative curves at the values where either steps, and the largest gap. Values need no order; NaN is not allowed. */
export function ecdf(
  reference: ArrayLike<number>,
  current: ArrayLike<number>
): {steps: [Step[], Step[]]; gap: EcdfGap} {
  const sides = [Float64Array.from(reference).sort(), Float64Array.from(current).sort()];
  for (const side of sides) {
    if (side.length === 0) throw new RangeError("invalid values; none on one side: []");
    if (Number.isNaN(side[side.length - 1])) throw new RangeError("invalid values; not a number: NaN");
  }
  const [a, b] = sides;
  let gap: EcdfGap = {distance: 0, at: a[0], reference: 0, current: 0};
  let largest = -1;
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const at = j >= b.length || a[i] <= b[j] ? a[i] : b[j];
    while (a[i] <= at) i++;
    while (b[j] <= at) j++;
    // In whole numbers, so that of equal gaps the first one counts, whatever the rounding.
    const scaled = Math.abs(i * b.length - j * a.length);
    if (scaled <= largest) continue;
    largest = scaled;
    gap = {distance: scaled / (a.length * b.length), at, reference: i / a.length, current: j / b.length};
  }
  return {steps: [stepsOf(a, gap.at), stepsOf(b, gap.at)], gap};
}

const mostSteps = 600;

/** The curve at no more than some hundred values, that of the gap among them: what a screen can show. */
function stepsOf(sorted: Float64Array, at: number): Step[] {
  const n = sorted.length;
  const stride = Math.max(1, n / mostSteps);
  const steps: Step[] = [{x: sorted[0], y: 0}];
  let gapShown = false;
  for (let k = 0; Math.floor(k) < n; k += stride) {
    const x = sorted[Math.floor(k)];
    if (x > at && !gapShown) {
      gapShown = true;
      steps.push({x: at, y: shareBelow(sorted, at)});
    }
    if (x !== steps[steps.length - 1].x || steps.length === 1) steps.push({x, y: shareBelow(sorted, x)});
  }
  steps.push({x: sorted[n - 1], y: 1});
  return steps;
}

function shareBelow(sorted: Float64Array, x: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= x) low = middle + 1;
    else high = middle;
  }
  return low / sorted.length;
}
