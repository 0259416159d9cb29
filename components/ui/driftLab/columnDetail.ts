import {distributionPair} from "../../charts/distributionPair.js";
import {effectBand} from "../../charts/effectBand.js";
import {element} from "../../charts/element.js";
import type {ColumnResult, DriftResult} from "../../detectors/result.js";
import {shortText} from "../../report/plainText.js";
import {columnFacts} from "./columnFacts.js";
import {now, type Turns} from "./turns.js";

export interface ColumnDetail {
  root: HTMLElement;

  /** Shows the same check with more detail; the distribution is the same, and stays as it is. */
  update(column: ColumnResult, result: DriftResult, turns?: Turns): void;
}

/** One column in full: both distributions, the effect against its band, which test and why, and what was left out. */
export function columnDetail(
  column: ColumnResult,
  result: DriftResult,
  {width, turns = now}: {width: number; turns?: Turns}
): ColumnDetail {
  const {name, verdict, reason} = column;
  const distribution = element("div", {});
  const effect = element("div", {});
  const facts = element("div", {});
  const root = element(
    "section",
    {class: "lab-detail", "aria-label": `Column ${shortText(name, 80)}`},
    element("h3", {}, shortText(name, 120)),
    element("p", {class: "lab-reason"}, `${verdict.charAt(0).toUpperCase()}${verdict.slice(1)}: ${reason}.`),
    distribution,
    effect,
    facts
  );
  const update = (column: ColumnResult, result: DriftResult, turns: Turns = now) => {
    turns(
      () =>
        effect.replaceChildren(...(column.effect === null ? [] : [effectBand(column, {width, name: "lab-effect"})])),
      () => facts.replaceChildren(...columnFacts(column, result))
    );
  };
  turns(() => distribution.replaceChildren(distributionPair(column, {width, name: "lab-distribution"})));
  update(column, result, turns);
  return {root, update};
}
