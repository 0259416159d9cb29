import {formatNumber, none} from "./formatNumber.js";

const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1000]
] as const;

/** A span of time in milliseconds, in the largest unit of which it has two or more: "-28 days". null is an en dash. */
export function spanText(milliseconds: number | null): string {
  if (milliseconds === null || Number.isNaN(milliseconds)) return none;
  const [name, size] = units.find(([, size]) => Math.abs(milliseconds) >= 2 * size) ?? ["second", 1000];
  const count = formatNumber(milliseconds / size);
  return `${count} ${name}${count === "1" || count === "-1" ? "" : "s"}`;
}
