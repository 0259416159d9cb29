import {element} from "../../charts/element.js";
import type {OpenedLabels} from "../../platform/agreement.worker.js";
import {formatCount, formatNumber} from "../../report/formatNumber.js";
import {plainText, shortText} from "../../report/plainText.js";
import type {Ratings} from "../../stats/agreement/ratings.js";
import {isWide} from "../../table/guessRatings.js";
import type {RatingsShape} from "../../table/readRatings.js";
import {details} from "../details.js";

export interface Understood {
  opened: OpenedLabels;
  ratings: Ratings;
  shape: RatingsShape;

  /** What a person should know of the file. */
  warnings: readonly string[];
}

/** What was understood of a file: its size, how its first row reads, its first rows, and what was noticed. */
export function understoodView({opened, ratings, shape, warnings}: Understood): Node[] {
  const notes = warnings.map((warning) => element("li", {}, plainText(warning)));
  return [
    element("p", {class: "label-read", role: "status"}, sizeText(ratings)),
    element("p", {class: "field-help"}, rowText(opened, shape)),
    ...(notes.length === 0 ? [] : [element("ul", {class: "lab-findings"}, ...notes)]),
    details([headTable(opened)], "The first rows as they are read")
  ];
}

function sizeText({units, annotators, categories, codes, repeats = []}: Ratings): string {
  const gaps = codes.reduce((sum, code) => sum + (code < 0 ? 1 : 0), 0);
  const people = annotators.length === 1 ? "1 person" : `${formatNumber(annotators.length)} people`;
  const again = repeats.length === 0 ? "" : `, ${formatNumber(repeats.length)} of them again`;
  const labels = formatCount(codes.length - gaps + repeats.length, "label");
  const shown = categories.slice(0, 12).map((category) => shortText(category, 24));
  const more = categories.length > 12 ? ` and ${formatNumber(categories.length - 12)} more` : "";
  return `${formatCount(units.length, "item")} × ${people}: ${labels}${again}, ${formatCount(gaps, "gap")}. Labels: ${shown.join(", ")}${more}.`;
}

function rowText({columns, head}: OpenedLabels, shape: RatingsShape): string {
  const [first] = head;
  if (first === undefined) return "";
  const cell = (name: string | undefined) => (name === undefined ? null : (first[columns.indexOf(name)] ?? null));
  const word = (text: string | null) => (text === null ? "nothing" : `“${shortText(text, 40)}”`);
  if (!isWide(shape)) {
    return `The first row says: ${word(cell(shape.annotator))} gave item ${word(cell(shape.unit))} the label ${word(cell(shape.label))}.`;
  }
  const people = shape.columns ?? columns.filter((name) => name !== shape.unit);
  const item = shape.unit === undefined ? "1" : word(cell(shape.unit));
  const said = people.slice(0, 3).map((name) => `${word(name)} gave ${word(cell(name))}`);
  return `The first row says of item ${item}: ${said.join(", ")}${people.length > 3 ? " …" : ""}.`;
}

function headTable({columns, head}: OpenedLabels): HTMLElement {
  const [names, rows] = [columns.slice(0, 30), head.map((row) => row.slice(0, 30))];
  return element(
    "div",
    {class: "label-scroller", tabindex: "0", role: "region", "aria-label": "First rows of the file"},
    element(
      "table",
      {class: "label-table"},
      element(
        "thead",
        {},
        element("tr", {}, ...names.map((name) => element("th", {scope: "col"}, shortText(name, 40))))
      ),
      element(
        "tbody",
        {},
        ...rows.map((row) =>
          element("tr", {}, ...row.map((cell) => element("td", {}, cell === null ? "–" : shortText(cell, 60))))
        )
      )
    )
  );
}
