import {element} from "../../charts/element.js";
import {heatMap} from "../../charts/heatMap.js";
import {formatNumber, formatShare} from "../../report/formatNumber.js";
import {shortText} from "../../report/plainText.js";
import type {AgreementResult} from "../../stats/agreement/agreementResult.js";
import {confusion} from "../../stats/agreement/confusion.js";
import {labelPairs} from "../../stats/agreement/labelPairs.js";
import type {Ratings} from "../../stats/agreement/ratings.js";
import {select} from "../select.js";

const mostCategories = 12;
const mostPairs = 300;

/** Which labels are confused with which: for all people, or for two of them. */
export function categoriesPart(result: AgreementResult, ratings: Ratings, width: number): HTMLElement | null {
  const {categories, pairs} = result;
  if (pairs.length === 0 || categories.length < 2) return null;
  const place = element("div", {});
  const few = ratings.categories.length <= mostCategories;
  const menu = select<[string, string] | null>({
    label: "Compare",
    options: [
      {value: null, label: "all people"},
      ...pairs.slice(0, mostPairs).map(({annotators}) => ({
        value: annotators,
        label: annotators.map((name) => shortText(name, 30)).join(" and ")
      }))
    ]
  });
  const show = () => place.replaceChildren(...(few ? [confusionMap(ratings, menu.value, width)] : []));
  menu.addEventListener("input", (event) => {
    event.stopPropagation();
    show();
  });
  show();
  return element(
    "section",
    {class: "label-categories", "aria-label": "Labels that are confused"},
    element("h3", {}, "Labels that are confused"),
    categoryTable(result),
    few && pairs.length > 1 && menu,
    place
  );
}

function categoryTable({categories, labels}: AgreementResult): HTMLElement {
  const head = ["Label", "Given", "Share", "Agreement"];
  const rows = [...categories]
    .filter((category) => category.labels > 0)
    .sort((a, b) => (a.agreement ?? 2) - (b.agreement ?? 2))
    .slice(0, 30)
    .map(({category, labels: given, agreement}) =>
      element(
        "tr",
        {},
        element("th", {scope: "row"}, shortText(category, 60)),
        ...[formatNumber(given), formatShare(given / labels), formatShare(agreement)].map((cell) =>
          element("td", {class: "number"}, cell)
        )
      )
    );
  return element(
    "div",
    {class: "label-scroller", tabindex: "0", role: "region", "aria-label": "Agreement by label"},
    element(
      "table",
      {class: "label-table label-narrow"},
      element("caption", {}, "Agreement: where one gave this label, how often another did too"),
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          ...head.map((text, i) => element("th", {scope: "col", class: i === 0 ? null : "number"}, text))
        )
      ),
      element("tbody", {}, ...rows)
    )
  );
}

function confusionMap(ratings: Ratings, pair: readonly [string, string] | null, width: number): HTMLElement {
  const {categories, annotators} = ratings;
  const k = categories.length;
  const counts =
    pair === null
      ? labelPairs(ratings)
      : Float64Array.from(confusion(ratings, annotators.indexOf(pair[0]), annotators.indexOf(pair[1])));
  const rows = categories.map((_, r) => {
    const own = counts.subarray(r * k, (r + 1) * k);
    const sum = own.reduce((a, b) => a + b, 0);
    return Array.from(own, (count) => (sum === 0 ? null : count / sum));
  });
  const slips = rows.flatMap((row, r) =>
    row.flatMap((share, c) => (r === c || share === null ? [] : [{r, c, share, count: counts[r * k + c]}]))
  );
  const worst = slips.reduce<(typeof slips)[number] | null>((a, b) => (a === null || b.count > a.count ? b : a), null);
  const [one, other] = pair ?? ["one", "another"];
  const title =
    worst === null || worst.count === 0
      ? "No label is taken for another"
      : `Where ${shortText(one, 20)} says “${shortText(categories[worst.r], 20)}”, ${shortText(other, 20)} says “${shortText(categories[worst.c], 20)}” in ${formatShare(worst.share)}`;
  return heatMap(
    rows,
    {rows: categories, columns: categories},
    {
      title,
      rowLabel: pair === null ? "One says" : `${shortText(one, 20)} says`,
      columnLabel: pair === null ? "Another says" : `${shortText(other, 20)} says`,
      valueLabel: "Share of the row",
      caption: "Each row adds up to 1. The diagonal is agreement.",
      format: (value) => value.toFixed(2),
      name: "label-confusion",
      width
    }
  );
}
