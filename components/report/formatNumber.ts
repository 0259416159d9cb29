/** What stands where there is no number. */
export const none = "–";

/**
 * A number in digits that a reader can use: whole numbers in full with commas, others to `digits` significant
 * digits, very large and very small ones as 1.2e-7. null is an en dash.
 */
export function formatNumber(value: number | null, digits = 3): string {
  if (value === null || Number.isNaN(value)) return none;
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "-∞";
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-4) return shortExponential(value, digits);
  if (Number.isInteger(value)) return group(String(value));
  if (size >= 1000) return group(value.toFixed(0));
  const text = String(Number(value.toPrecision(digits)));
  return text.includes(".") ? text : group(text);
}

/**
 * A p-value: three digits, or a power of ten below 0.001. A p-value of 0 says below what it lies: 1/permutations when
 * it comes from permutations, the smallest number a computer holds otherwise. null is an en dash.
 */
export function formatP(p: number | null, permutations: number | null = null): string {
  if (p === null) return none;
  if (p === 0) return permutations === null ? "< 1e-300" : `< ${formatNumber(1 / permutations)}`;
  if (p < 1e-300) return "< 1e-300";
  return p < 0.001 ? shortExponential(p, 2) : String(Number(p.toPrecision(3)));
}

/** A share of one as a percentage, "12.3 %"; null is an en dash. */
export function formatShare(share: number | null): string {
  if (share === null) return none;
  const percent = 100 * share;
  if (percent > 99.95 && percent < 100) return "> 99.9 %";
  if (percent > 0 && percent < 0.05) return "< 0.1 %";
  return `${Number(percent.toFixed(1))} %`;
}

/** A time in milliseconds since 1970 as UTC: the date alone when it is midnight. */
export function formatTime(milliseconds: number): string {
  if (!(Math.abs(milliseconds) <= 8.64e15)) return none;
  const text = new Date(milliseconds).toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, -14) : `${text.slice(0, -8).replace("T", " ")} UTC`;
}

/** A count with its noun: "1 row", "2 rows". */
export function formatCount(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? "" : "s"}`;
}

function shortExponential(value: number, digits: number): string {
  const [mantissa, exponent] = value.toExponential(digits - 1).split("e");
  return `${Number(mantissa)}e${exponent.replace("+", "")}`;
}

function group(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ",");
}
