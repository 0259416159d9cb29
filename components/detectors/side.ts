import {createRandom} from "../math/random.js";
import type {Profile} from "../table/profile.js";
import {type Column, findColumn, type Table, takeRows} from "../table/table.js";
import type {NamedKind} from "./plan.js";
import type {CheckSettings} from "./settings.js";
import {type ColumnSummary, summarise} from "./summarise.js";
import {summaryFromProfile} from "./summaryFromProfile.js";
import {inTimeOrder} from "./timeOrder.js";

/** One side of a check: a table, or a profile that stands for one. */
export interface Side {
  rows: number;
  columns: readonly NamedKind[];

  /** The rows in time order; null for a profile, which has none. */
  table: Table | null;
  summarise(name: string): ColumnSummary;

  /** The values in row order; null for a profile. */
  column(name: string): Column | null;
}

/** The table's rows in time order; with settings.sample, at most that many of them, drawn evenly with the seed. */
export function tableSide(whole: Table, role: "reference" | "current", {sample, seed}: CheckSettings): Side {
  const random = createRandom(seed, "sample", role);
  const drawn = sample === null || sample >= whole.rows ? whole : takeRows(whole, random.sample(whole.rows, sample));
  const table = inTimeOrder(drawn);
  const find = (name: string) => {
    const column = findColumn(table, name);
    if (column === undefined) throw new RangeError(`invalid name; not a column of ${table.name}: ${name}`);
    return column;
  };
  return {rows: table.rows, columns: table.columns, table, summarise: (name) => summarise(find(name)), column: find};
}

/** A profile as a side: enough for every univariate test, not for what needs rows in order. */
export function profileSide(profile: Profile): Side {
  return {
    rows: profile.rows,
    columns: profile.columns,
    table: null,
    summarise: (name) => summaryFromProfile(profile, name),
    column: () => null
  };
}
