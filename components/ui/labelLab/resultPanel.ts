import {element} from "../../charts/element.js";
import {agreementCautions} from "../../report/agreementCautions.js";
import {agreementReading, agreementSentence, comparedText} from "../../report/agreementSentence.js";
import {plainText} from "../../report/plainText.js";
import type {AgreementResult} from "../../stats/agreement/agreementResult.js";
import {measureDots, pairMap} from "./agreementFigures.js";
import {measureTable} from "./measureTable.js";

/** The result as one sentence, what to know before believing it, the measures, and who agrees with whom. */
export function resultPanel(result: AgreementResult, {width}: {width: number}): HTMLElement {
  const reading = agreementReading(result);
  return element(
    "div",
    {class: "lab-result-content"},
    element(
      "div",
      {class: "lab-verdict"},
      element("p", {class: "lab-verdict-sentence"}, agreementSentence(result)),
      reading && element("p", {class: "field-help"}, reading),
      element("p", {class: "field-help"}, comparedText(result))
    ),
    cautionSection(result),
    measureTable(result),
    measureDots(result, width),
    pairMap(result, width)
  );
}

function cautionSection(result: AgreementResult): HTMLElement | null {
  const cautions = [...agreementCautions(result), ...result.warnings];
  if (cautions.length === 0) return null;
  return element(
    "section",
    {class: "lab-warnings", "aria-label": "Before you believe it"},
    element("h3", {}, "Before you believe it"),
    element("ul", {}, ...cautions.map((caution) => element("li", {}, plainText(caution))))
  );
}
