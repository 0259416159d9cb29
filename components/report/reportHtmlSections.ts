import type {DriftResult} from "../detectors/result.js";
import {formatCount, formatNumber, formatShare} from "./formatNumber.js";
import {type Markup, markup} from "./markup.js";
import {shortText} from "./plainText.js";
import {settingEntries} from "./settingEntries.js";
import {within} from "./within.js";

const listBytes = 30_000;

/** What the reader should know before trusting the verdict. */
export function warningsSection({warnings}: DriftResult): Markup | null {
  if (warnings.length === 0) return null;
  return markup`<h2>Warnings</h2>${list(warnings, (warning) => shortText(warning, 1000))}`;
}

/** Columns on one side only, or of another kind on each side. */
export function schemaSection({schema}: DriftResult): Markup | null {
  const {onlyReference, onlyCurrent, kindChanged} = schema;
  const parts: Markup[] = [];
  const name = (column: string) => shortText(column, 200);
  if (onlyReference.length > 0) parts.push(markup`<h3>Only in the reference</h3>${list(onlyReference, name)}`);
  if (onlyCurrent.length > 0) parts.push(markup`<h3>Only in the current data</h3>${list(onlyCurrent, name)}`);
  if (kindChanged.length > 0) {
    const items = list(kindChanged, (c) => `${name(c.name)}: ${c.reference} in the reference, ${c.current} now`);
    parts.push(markup`<h3>Of another kind now</h3>${items}`);
  }
  return parts.length === 0 ? null : markup`<h2>Changes of the schema</h2>${parts}`;
}

/** Columns that no test was made on, and why. */
export function skippedSection({skipped}: DriftResult): Markup | null {
  if (skipped.length === 0) return null;
  const items = list(skipped, ({name, reason}) => `${shortText(name, 200)}: ${shortText(reason, 300)}`);
  return markup`<h2>Columns not checked</h2>${items}`;
}

/** How often each rule cries drift when the reference is checked against itself. */
export function aaSection({aa}: DriftResult): Markup | null {
  if (aa === null) return null;
  const tables = (["random", "time"] as const).flatMap((split) => {
    const found = aa[split];
    if (found === null) return [];
    const rows = found.rules.map(
      ({rule, falseAlarmRate}) =>
        markup`<tr><th scope="row">${rule}</th><td class="number">${formatShare(falseAlarmRate)}</td></tr>`
    );
    const how = split === "random" ? "split at random" : "split by time";
    const caption = `The reference ${how}: ${formatCount(found.comparisons, "comparison")} of ${formatCount(found.rows, "row")} a side`;
    return [
      markup`<div class="scroll"><table><caption>${caption}</caption><thead><tr><th scope="col">rule</th><th scope="col">false alarms</th></tr></thead><tbody>${rows}</tbody></table></div>`
    ];
  });
  if (tables.length === 0) return null;
  return markup`<h2>False alarms on the reference itself</h2><p>Nothing changed here, so every alarm is false.</p>${tables}`;
}

/** Everything that decided the result besides the data. */
export function settingsSection(result: DriftResult): Markup {
  const rows = settingEntries(result).map(
    ([name, value]) => markup`<dt>${shortText(name, 100)}</dt><dd>${shortText(value, 2000)}</dd>`
  );
  return markup`<h2>Settings</h2><dl>${rows}</dl>`;
}

function list<T>(items: readonly T[], write: (item: T) => string): Markup {
  const shown = within(items, listBytes, (item) => markup`<li>${write(item)}</li>`);
  const more = shown.left === 0 ? null : markup`<li>… and ${formatNumber(shown.left)} more, in the JSON</li>`;
  return markup`<ul>${shown.markup}${more}</ul>`;
}
