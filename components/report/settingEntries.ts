import type {DriftResult} from "../detectors/result.js";

/** The settings of a result as names and values in words, in alphabetical order. */
export function settingEntries({settings}: Pick<DriftResult, "settings">): [string, string][] {
  return Object.entries(settings)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => [name, settingText(value)]);
}

function settingText(value: unknown): string {
  if (value === null || value === undefined) return "not set";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.join(", ");
  if (typeof value !== "object") return String(value);
  const entries = Object.entries(value);
  return entries.length === 0 ? "none" : entries.map(([key, entry]) => `${key}: ${settingText(entry)}`).join(", ");
}
