import {element} from "../../charts/element.js";
import {twoDecimals} from "../../report/agreementSentence.js";
import {measureGroups} from "../../report/agreementGroups.js";
import {measureTitles} from "../../report/agreementText.js";
import {formatNumber} from "../../report/formatNumber.js";
import {measureWords, reasonWords} from "../../report/measureWords.js";
import type {AgreementResult, MeasureName} from "../../stats/agreement/agreementResult.js";
import {details} from "../details.js";

/** The measures with interval, standard error, meaning and caution: the usual ones first, and why others have no value. */
export function measureTable(result: AgreementResult): HTMLElement {
  const groups = measureGroups(result);
  const undefinedOnes = groups.undefined.map((name) => {
    const {reason} = result[name];
    return element("li", {}, `${title(name, result)}: ${reason === null ? "no value" : reasonWords[reason]}`);
  });
  return element(
    "section",
    {class: "label-measures", "aria-label": "Measures of agreement"},
    element("h3", {}, "Measures"),
    tableOf(groups.first, result, "The measures to report"),
    groups.others.length > 0 && details([tableOf(groups.others, result, "Other measures")], "Other measures"),
    undefinedOnes.length > 0 && details([element("ul", {}, ...undefinedOnes)], "Not defined for these labels, and why"),
    intraclassForms(result)
  );
}

function tableOf(names: readonly MeasureName[], result: AgreementResult, caption: string): HTMLElement {
  const percent = `${Number((100 * result.settings.confidence).toPrecision(6))} %`;
  const headings = ["Measure", "Value", `${percent} interval`, "Std. error", "Items"];
  const head = headings.map((heading, i) => element("th", {scope: "col", class: i === 0 ? null : "number"}, heading));
  return element(
    "div",
    {class: "label-scroller", tabindex: "0", role: "region", "aria-label": caption},
    element(
      "table",
      {class: "label-table"},
      element("caption", {}, caption),
      element("thead", {}, element("tr", {}, ...head)),
      element("tbody", {}, ...names.flatMap((name) => rowsOf(name, result)))
    )
  );
}

function rowsOf(name: MeasureName, result: AgreementResult): HTMLElement[] {
  const {value, low, high, standardError, n, reason} = result[name];
  const interval = low === null || high === null ? "–" : `${twoDecimals(low)} to ${twoDecimals(high)}`;
  const cells = [
    twoDecimals(value),
    interval,
    standardError === null ? "–" : standardError.toFixed(3),
    formatNumber(n)
  ];
  const {says, notWhen} = measureWords[name];
  const why = value !== null && reason !== null ? ` ${reasonWords[reason]}` : "";
  return [
    element(
      "tr",
      {class: "label-numbers", "data-measure": name},
      element("th", {scope: "row"}, title(name, result)),
      ...cells.map((cell) => element("td", {class: "number"}, cell))
    ),
    element("tr", {class: "label-words"}, element("td", {colspan: 5}, `${says} ${notWhen}${why}`))
  ];
}

function title(name: MeasureName, {settings, averageDeviation}: AgreementResult): string {
  const weights = settings.weights === "identity" ? "" : `, ${settings.weights} weights`;
  if (name === "krippendorffAlpha") return `Krippendorff’s alpha, ${settings.level}`;
  if (name === "averageDeviation" && averageDeviation.cutoff !== null) {
    return `${measureTitles[name]} (cutoff ${twoDecimals(averageDeviation.cutoff)})`;
  }
  const unweighted: readonly MeasureName[] = ["percent", "gwetAC1", "icc", "rwg", "averageDeviation"];
  return measureTitles[name].replace("'", "’") + (unweighted.includes(name) ? "" : weights);
}

function intraclassForms({intraclass, settings}: AgreementResult): HTMLElement | null {
  const known = intraclass.filter(({value}) => value !== null);
  if (known.length === 0 || settings.level === "nominal") return null;
  const rows = known.map(({form, value, low, high}) =>
    element(
      "tr",
      {},
      element("th", {scope: "row"}, form),
      element("td", {class: "number"}, twoDecimals(value)),
      element(
        "td",
        {class: "number"},
        low === null || high === null ? "–" : `${twoDecimals(low)} to ${twoDecimals(high)}`
      )
    )
  );
  const words =
    "1: each item has raters of its own; 2: the same raters, drawn from many, same amount; 3: these very raters, same order. 1 after the comma: a single rating; k: the mean of all.";
  return details(
    [
      element("p", {class: "field-help"}, words),
      element("table", {class: "label-table"}, element("tbody", {}, ...rows))
    ],
    "All forms of the intraclass correlation"
  );
}
