import {element} from "../../charts/element.js";
import type {ColumnResult, DriftResult} from "../../detectors/result.js";
import {strongestFirst} from "../../report/columnText.js";
import {formatNumber} from "../../report/formatNumber.js";
import {plainText, shortText} from "../../report/plainText.js";
import {details} from "../details.js";
import {type ColumnDetail, columnDetail} from "./columnDetail.js";
import {driftTable} from "./driftTable.js";
import {howToRead} from "./howToRead.js";
import {inTurns, type Turns} from "./turns.js";
import {verdictBox} from "./verdictBox.js";
import {type Advice, warningSection} from "./warningSection.js";

/** What is kept from one check to the next. */
export interface Selection {
  /** The column that a person chose; null until then. */
  column: string | null;
}

export interface ResultPanelOptions {
  selection: Selection;

  /** For the figures, in pixels. */
  width: number;

  /** Called when a person takes the advice of a warning. */
  follow: (advice: Advice) => void;
}

export interface ResultPanel {
  root: HTMLElement;

  /** The result as it stands: intervals come after the verdict. */
  result: () => DriftResult;

  /** Shows the same check with intervals and the self-check; what they do not change stays where it is. */
  complete(result: DriftResult): void;

  /** Says that there will be no intervals. */
  stop(): void;
}

const toCome = "The verdict stands. Still to come: 95 % intervals, and the reference checked against itself.";
const stopped = "Ended early: the verdict stands, without intervals. Run the check again to have them.";

/** The verdict as one sentence, the self-check beside it, the table of columns, and the chosen column in full. */
export function resultPanel(first: DriftResult, {selection, width, follow}: ResultPanelOptions): ResultPanel {
  let result = first;
  let detail: ColumnDetail | null = null;
  let shown: string | null = null;
  const verdict = element("div", {}, verdictBox(first, toCome));
  const place = element("div", {class: "lab-detail-place"});
  const said = element("p", {class: "visually-hidden", role: "status"});
  const table = driftTable(first.columns);
  const columnOf = (name: string | null) => result.columns.find((column) => column.name === name);

  const show = (column: ColumnResult | undefined, turns?: Turns) => {
    shown = column?.name ?? null;
    detail = column === undefined ? null : columnDetail(column, result, {width, turns});
    place.replaceChildren(...(detail === null ? [] : [detail.root]));
  };
  table.addEventListener("input", () => {
    const column = columnOf(table.value?.name ?? null);
    selection.column = column?.name ?? null;
    show(column);
    if (column) said.textContent = `“${shortText(column.name, 60)}” is shown in full below the table.`;
  });
  const chosen = columnOf(selection.column) ?? strongestFirst(first.columns)[0];
  if (chosen !== undefined) table.value = chosen;
  show(chosen, inTurns());

  const root = element(
    "div",
    {class: "lab-result-content"},
    verdict,
    warningSection(first, follow),
    schemaSection(first),
    table,
    element("p", {class: "field-help"}, "Choose a column to see it in full. Sideways: test, p-values, missing values."),
    details(howToRead(), "How to read this"),
    said,
    place,
    skippedList(first)
  );
  return {
    root,
    result: () => result,
    complete(next) {
      result = next;
      verdict.replaceChildren(verdictBox(next, ""));
      const turns = inTurns();
      turns(() => table.setRows(strongestFirst(next.columns)));
      const column = columnOf(shown);
      if (column) detail?.update(column, next, turns);
    },
    stop() {
      verdict.replaceChildren(verdictBox(result, stopped));
    }
  };
}

function schemaSection({schema}: DriftResult): HTMLElement | null {
  const names = (list: readonly string[]) => {
    const shown = list.slice(0, 50).map((name) => `“${shortText(name, 60)}”`);
    return `${shown.join(", ")}${list.length > 50 ? ` and ${formatNumber(list.length - 50)} more` : ""}`;
  };
  const lines = [
    schema.onlyReference.length > 0 ? `Only in the reference: ${names(schema.onlyReference)}.` : null,
    schema.onlyCurrent.length > 0 ? `Only in the current data: ${names(schema.onlyCurrent)}.` : null,
    ...schema.kindChanged.map(
      ({name, reference, current}) => `“${shortText(name, 60)}” was ${reference} and is ${current} now.`
    )
  ].filter((line) => line !== null);
  if (lines.length === 0) return null;
  return element(
    "section",
    {class: "lab-schema", "aria-label": "Changed columns"},
    element("h3", {}, "The columns themselves changed"),
    ...lines.map((line) => element("p", {}, line))
  );
}

function skippedList({skipped}: DriftResult): HTMLElement | null {
  if (skipped.length === 0) return null;
  const items = skipped.map(({name, reason}) => element("li", {}, `“${shortText(name, 60)}”: ${plainText(reason)}`));
  return details([element("ul", {}, ...items)], `Columns not tested (${formatNumber(skipped.length)})`);
}
