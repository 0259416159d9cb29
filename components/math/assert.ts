/** Throws unless value is a finite number of at least min; written as a negated positive so that NaN fails too. */
export function atLeast(min: number, value: number, name: string): void {
  if (!(value >= min && value < Infinity))
    throw new RangeError(`invalid ${name}; not a finite number ≥ ${min}: ${value}`);
}

/** Throws unless value lies strictly between low and high. */
export function between(low: number, high: number, value: number, name: string): void {
  if (!(value > low && value < high)) throw new RangeError(`invalid ${name}; not in (${low}, ${high}): ${value}`);
}

/** Throws unless value is a whole number of at least min. */
export function wholeAtLeast(min: number, value: number, name: string): void {
  if (!(Number.isSafeInteger(value) && value >= min)) {
    throw new RangeError(`invalid ${name}; not a whole number ≥ ${min}: ${value}`);
  }
}

/** Throws unless value is one of the allowed words. */
export function oneOf<T extends string>(allowed: readonly T[], value: string, name: string): asserts value is T {
  if (!(allowed as readonly string[]).includes(value)) {
    throw new RangeError(`invalid ${name}; not one of ${allowed.join(", ")}: ${value}`);
  }
}

/** Throws unless every value is finite, naming the first index that is not. */
export function allFinite(values: ArrayLike<number>, name: string): void {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) throw new RangeError(`invalid ${name} at index ${i}; not finite: ${values[i]}`);
  }
}
