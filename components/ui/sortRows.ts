export type SortValue = number | string | boolean | null | undefined;

/** The indexes of the rows in order of their values; what is missing stands last either way. Ties keep their order. */
export function sortRows(values: readonly SortValue[], descending: boolean): number[] {
  const sign = descending ? -1 : 1;
  const collator = new Intl.Collator("en", {numeric: true});
  const compare = (a: SortValue, b: SortValue) => {
    if (isMissing(a) || isMissing(b)) return Number(isMissing(a)) - Number(isMissing(b));
    if (typeof a === "string" || typeof b === "string") return sign * collator.compare(String(a), String(b));
    return sign * (Number(a) - Number(b));
  };
  return values.map((_, i) => i).sort((i, j) => compare(values[i], values[j]) || i - j);
}

function isMissing(value: SortValue): boolean {
  return value === null || value === undefined || (typeof value === "number" && Number.isNaN(value));
}
