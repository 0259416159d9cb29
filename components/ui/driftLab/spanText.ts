import {formatNumber} from "../../report/formatNumber.js";

const units = [
  ["days", 86_400_000],
  ["hours", 3_600_000],
  ["minutes", 60_000],
  ["seconds", 1000]
] as const;

/** A span of time in milliseconds, in the largest unit of which it has two or more: "-28 days". */
export function spanText(milliseconds: number): string {
  const [name, size] = units.find(([, size]) => Math.abs(milliseconds) >= 2 * size) ?? ["seconds", 1000];
  return `${formatNumber(milliseconds / size)} ${name}`;
}
