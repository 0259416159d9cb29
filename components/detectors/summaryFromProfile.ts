import type {Profile} from "../table/profile.js";
import type {ColumnSummary} from "./summarise.js";

/**
 * One column of a profile as a summary, so that a profile can stand as the reference of a univariate test. The
 * statistics are exact where the profile holds every distinct value, else those of 2,000 equal shares.
 *
 * @throws {RangeError} if the profile has no such column, or keeps no values of it
 */
export function summaryFromProfile({columns}: Profile, name: string): ColumnSummary {
  const column = columns.find((column) => column.name === name);
  if (column === undefined) throw new RangeError(`invalid name; not a column of the profile: ${name}`);
  const {missing, infinite, numbers, categories, kind} = column;
  if (categories !== null) {
    const counts = new Map(categories.values.map(({value, count}) => [value, count]));
    if (categories.other.rows > 0) counts.set(otherValues, categories.other.rows);
    const size = categories.values.reduce((sum, {count}) => sum + count, categories.other.rows);
    return {type: "categories", counts, size, missing};
  }
  if (numbers !== null) {
    const {values, counts} = numbers.grid;
    const size = counts.reduce((sum, count) => sum + count, 0);
    const sample = {values: Float64Array.from(values), counts: Float64Array.from(counts), size};
    return {type: "numbers", sample, missing: missing + infinite, infinite};
  }
  if (kind === "number" || kind === "time") {
    const sample = {values: new Float64Array(0), counts: null, size: 0};
    return {type: "numbers", sample, missing: missing + infinite, infinite};
  }
  return {type: "categories", counts: new Map(), size: 0, missing};
}

const otherValues = "(values not listed in the profile)";
