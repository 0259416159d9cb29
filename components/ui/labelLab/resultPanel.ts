import {element} from "../../charts/element.js";
import {agreementCautions} from "../../report/agreementCautions.js";
import {agreementReading, agreementSentence, comparedText} from "../../report/agreementSentence.js";
import {plainText} from "../../report/plainText.js";
import type {AgreementResult} from "../../stats/agreement/agreementResult.js";
import {measureDots, pairMap} from "./agreementFigures.js";
import {inTurns} from "../driftLab/turns.js";
import {categoriesPart} from "./categoriesPart.js";
import {itemsPart} from "./itemsPart.js";
import {measureTable} from "./measureTable.js";
import {pageWords} from "./pageWords.js";
import {selfPart} from "./selfPart.js";
import {takeAway, type TakeAway} from "./takeAway.js";
import {votesPart} from "./votesPart.js";

export interface ResultPanel {
  root: HTMLElement;

  /** Kept once all parts are drawn: each has a turn of its own, so that the page stays quick to answer. */
  drawn: Promise<void>;
}

/**
 * The result as one sentence, what to know before believing it, the measures, who agrees with whom, the items to talk
 * about, what to make of the votes, and what to take away.
 */
export function resultPanel(taken: TakeAway, {width, signal}: {width: number; signal: AbortSignal}): ResultPanel {
  const {result, labels, decisions, session} = taken;
  const root = element("div", {class: "lab-result-content"}, verdictBox(result), cautionSection(result));
  const parts = [
    () => measureTable(result),
    () => measureDots(result, width),
    () => pairMap(result, width),
    () => categoriesPart(result, labels.ratings, width),
    () => itemsPart(labels, decisions),
    () => selfPart(result, labels, width),
    () => votesPart(labels, session, width),
    () => takeAway(taken)
  ];
  const draw = (part: (typeof parts)[number]) => {
    if (!signal.aborted) root.append(...[part()].filter((node) => node !== null));
  };
  const turns = inTurns();
  turns(...parts.map((part) => () => draw(part)));
  return {root, drawn: new Promise((resolve) => turns(resolve))};
}

function verdictBox(result: AgreementResult): HTMLElement {
  const reading = agreementReading(result);
  return element(
    "div",
    {class: "lab-verdict"},
    element("p", {class: "lab-verdict-sentence"}, agreementSentence(result)),
    reading && element("p", {class: "field-help"}, reading),
    element("p", {class: "field-help"}, comparedText(result))
  );
}

function cautionSection(result: AgreementResult): HTMLElement | null {
  const cautions = [...agreementCautions(result), ...result.warnings];
  if (cautions.length === 0) return null;
  return element(
    "section",
    {class: "lab-warnings", "aria-label": "Before you believe it"},
    element("h3", {}, "Before you believe it"),
    element("ul", {}, ...cautions.map((caution) => element("li", {}, plainText(pageWords(caution)))))
  );
}
