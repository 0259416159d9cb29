import {element} from "../../charts/element.js";
import type {DriftResult} from "../../detectors/result.js";
import {formatNumber} from "../../report/formatNumber.js";
import {verdictSentence} from "../../report/verdictSentence.js";

/** The verdict as one sentence, what it rests on, and how often its rule alarms without any change. */
export function verdictBox(result: DriftResult, toCome: string): HTMLElement {
  const word = result.verdict.replaceAll(" ", "-");
  const check = result.aa === null ? toCome : selfCheckSentence(result);
  return element(
    "div",
    {class: `lab-verdict lab-verdict-${word}`},
    element("p", {class: "lab-verdict-sentence"}, verdictSentence(result)),
    element("p", {class: "field-help"}, rowsSentence(result)),
    check === "" ? null : element("p", {class: "field-help"}, check)
  );
}

function rowsSentence({rows, seconds}: DriftResult): string {
  const time = seconds === undefined ? "" : ` in ${formatNumber(seconds, 2)} s`;
  return `${formatNumber(rows.reference)} reference and ${formatNumber(rows.current)} current rows${time}.`;
}

function selfCheckSentence({aa, alpha}: DriftResult): string {
  if (aa === null) return "";
  if (aa.random === null) return "The reference has too few rows to be checked against itself.";
  const halves = `${alarmCount(aa.random)} pairs of random halves (${formatNumber(aa.random.rows)} rows each)`;
  const tenths =
    aa.time === null
      ? ""
      : ` and in ${alarmCount(aa.time)} pairs of one tenth and the next, in order (${formatNumber(aa.time.rows)} rows each)`;
  return (
    "Checked against itself, where nothing has changed and every alarm is false, the reference raised an alarm in " +
    `${halves}${tenths}. ${conclusion(aa, alpha)}`
  );
}

type SelfCheck = NonNullable<DriftResult["aa"]>;
type FalseAlarms = NonNullable<SelfCheck["random"]>;

function conclusion({random, time}: SelfCheck, alpha: number): string {
  if (random !== null && tooOften(random, alpha)) {
    return "That is more often than alpha allows: look at the columns yourself before you act on the verdict.";
  }
  if (time !== null && tooOften(time, alpha)) {
    return "So the reference changes by itself from one stretch to the next: weigh the verdict against that.";
  }
  return "So this rule seldom alarms on these data without cause.";
}

/** Two standard errors above alpha: what chance gives one time in forty. */
function tooOften(part: FalseAlarms, alpha: number): boolean {
  return rate(part) > alpha + 2 * Math.sqrt((alpha * (1 - alpha)) / Math.max(1, part.comparisons));
}

/** Of the last rule, which is the one that decides. */
function rate({rules}: FalseAlarms): number {
  return rules.at(-1)?.falseAlarmRate ?? 0;
}

function alarmCount(part: FalseAlarms): string {
  return `${Math.round(rate(part) * part.comparisons)} of ${part.comparisons}`;
}
