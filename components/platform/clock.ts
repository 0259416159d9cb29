/** The time now, in milliseconds since 1970-01-01 UTC. Pure code takes such a number as an argument instead. */
export function now(): number {
  return Date.now();
}

/** A function that tells the seconds since this call. */
export function stopwatch(): () => number {
  const start = performance.now();
  return () => (performance.now() - start) / 1000;
}

/** When the reader's day of a time began and when the next one begins, by the clock on the wall. */
export function localDay(time: number): {today: number; tomorrow: number} {
  const begin = new Date(time);
  begin.setHours(0, 0, 0, 0);
  const end = new Date(begin);
  end.setDate(end.getDate() + 1); // not 24 hours: clocks change twice a year
  return {today: begin.getTime(), tomorrow: end.getTime()};
}
