import {sortNumbers} from "../math/sortNumbers.js";
import type {ColumnKind} from "./columnKind.js";
import {countDuplicates} from "./countDuplicates.js";
import {profileCodes} from "./profileCodes.js";
import {profileNumbers} from "./profileNumbers.js";
import {type ColumnProfile, type Profile, type ProfileAlert, profileVersion} from "./profileSchema.js";
import type {WorkOptions} from "./source.js";
import {type Column, type Table, countMissing, isNumeric} from "./table.js";

export {type ColumnProfile, type Profile, profileSchema, profileVersion} from "./profileSchema.js";

export interface ProfileOptions extends WorkOptions {
  /** The kinds with their reasons, as readTable gives them; without them roles and reasons stay empty. */
  kinds?: readonly ColumnKind[];
}

/**
 * Describes a table without its rows: kinds, missing and distinct values, quantiles, histograms, most frequent values,
 * and what is worth a look. Holds enough to stand as the reference of a univariate test. Of text and of what looks
 * like an identifier nothing but counts is kept. O(rows × columns).
 */
export function profile(table: Table, options: ProfileOptions = {}): Profile {
  const {kinds, signal, onProgress} = options;
  const known = new Map(kinds?.map((kind) => [kind.name, kind]));
  const columns = table.columns.map((column, i) => {
    signal?.throwIfAborted();
    onProgress?.({done: i, total: table.columns.length, stage: "describing columns"});
    return profileColumn(column, known.get(column.name), table.rows);
  });
  return {
    fieldbookProfile: profileVersion,
    name: table.name,
    rows: table.rows,
    duplicateRows: countDuplicates(table),
    columns
  };
}

/** A profile as JSON text; its first field names it, so that a reader can tell it from a table. */
export function profileJson(described: Profile): string {
  return `${JSON.stringify(described, null, 1)}\n`;
}

function profileColumn(column: Column, known: ColumnKind | undefined, rows: number): ColumnProfile {
  const {name, kind} = column;
  const role = known?.role ?? null;
  const missing = countMissing(column);
  const hidden = role === "id-like" || kind === "text";
  const base = {name, kind, role, reason: known?.reason ?? "", missing};
  if (isNumeric(column)) {
    const finite = column.values.filter(Number.isFinite);
    const infinite = column.values.length - finite.length - missing;
    const sorted = sortNumbers(finite);
    const {distinct, numbers, alerts} = profileNumbers(sorted, column);
    const all = [
      ...roleAlerts(role),
      ...missingAlert(missing, rows),
      ...infiniteAlert(infinite),
      ...(hidden ? [] : alerts)
    ];
    return {...base, infinite, distinct, numbers: hidden ? null : numbers, categories: null, alerts: all};
  }
  const {distinct, categories, alerts} = profileCodes(column);
  const all = [...roleAlerts(role), ...missingAlert(missing, rows), ...(hidden ? [] : alerts)];
  return {...base, infinite: 0, distinct, numbers: null, categories: hidden ? null : categories, alerts: all};
}

function roleAlerts(role: ColumnKind["role"]): ProfileAlert[] {
  if (role === null) return [];
  const message = role === "constant" ? "it says nothing that could change" : "it looks like an identifier";
  return [{name: role, message}];
}

function missingAlert(missing: number, rows: number): ProfileAlert[] {
  if (missing <= 0.2 * rows) return [];
  return [{name: "many missing", message: `${Math.round((100 * missing) / rows)} % of the values are missing`}];
}

function infiniteAlert(infinite: number): ProfileAlert[] {
  return infinite === 0 ? [] : [{name: "infinite", message: `${infinite} infinite; set aside in tests`}];
}
