const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const month = 30.4375 * day;

/** A time to wait, in milliseconds, as a reader says it: "10 min", "8 days", "1.5 years". */
export function formatWait(wait: number): string {
  if (wait < hour) return `${Math.max(1, Math.round(wait / minute))} min`;
  if (wait < day) return count(wait / hour, "hour");
  if (wait < 2 * month) return count(wait / day, "day");
  if (wait < 12 * month) return count(wait / month, "month");
  return `${Number((wait / (12 * month)).toFixed(1))} ${Math.round(wait / (1.2 * month)) === 10 ? "year" : "years"}`;
}

function count(value: number, unit: string): string {
  const rounded = Math.round(value);
  return `${rounded} ${unit}${rounded === 1 ? "" : "s"}`;
}
