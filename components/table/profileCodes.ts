import {isMissingSpelling} from "./columnKind.js";
import {quoteList} from "./findings.js";
import {countCodes} from "./oddTexts.js";
import type {ColumnProfile, ProfileAlert} from "./profileSchema.js";
import type {CodedColumn} from "./table.js";

type Categories = NonNullable<ColumnProfile["categories"]>;

/** Values listed by name; columns with more than this many are seldom categories. */
const mostListed = 10_000;
const manyValues = 100;

/** Describes coded strings: how often each occurs, the most frequent first, equals in the order of their text. */
export function profileCodes({codes, dictionary}: CodedColumn): {
  distinct: number;
  categories: Categories;
  alerts: ProfileAlert[];
} {
  const counts = countCodes(codes, dictionary.length);
  const all = dictionary
    .map((value, code) => ({value, count: counts[code]}))
    .filter(({count}) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const rest = all.slice(mostListed);
  const other = {distinct: rest.length, rows: rest.reduce((sum, {count}) => sum + count, 0)};
  const alerts: ProfileAlert[] = [];
  if (all.length > manyValues) {
    alerts.push({name: "high cardinality", message: `${all.length} distinct values`});
  }
  const spelled = all.filter(({value}) => isMissingSpelling(value)).map(({value}) => value);
  if (spelled.length > 0) alerts.push({name: "sentinel", message: `${quoteList(spelled)} may stand for "missing"`});
  return {distinct: all.length, categories: {values: all.slice(0, mostListed), other}, alerts};
}
