import {expect} from "vitest";

/** Expects a relative error of at most tolerance; numbers below 1e-300 may differ by that much instead. */
export function expectClose(actual: number, expected: number, tolerance: number): void {
  const limit = Math.max(tolerance * Math.abs(expected), 1e-300);
  if (!(Math.abs(actual - expected) <= limit)) expect(actual).toBe(expected);
}
