/** The time now, in milliseconds since 1970-01-01 UTC. Pure code takes such a number as an argument instead. */
export function now(): number {
  return Date.now();
}

/** A function that tells the seconds since this call. */
export function stopwatch(): () => number {
  const start = performance.now();
  return () => (performance.now() - start) / 1000;
}
