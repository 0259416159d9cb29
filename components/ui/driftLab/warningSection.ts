import {element} from "../../charts/element.js";
import type {DriftResult} from "../../detectors/result.js";
import {formatNumber} from "../../report/formatNumber.js";
import {plainText} from "../../report/plainText.js";
import type {RuleSettings} from "./settingsPanel.js";

/** A rule that a warning asks for. */
export type Advice = Partial<Pick<RuleSettings, "block" | "permutations">>;

/** What to know before believing the verdict; where a setting would help, a button sets it and checks again. */
export function warningSection({warnings}: DriftResult, follow: (advice: Advice) => void): HTMLElement | null {
  if (warnings.length === 0) return null;
  const items = warnings.map((warning) => {
    const {text, label, advice} = readAdvice(warning);
    const press = advice && element("button", {type: "button", class: "button", onclick: () => follow(advice)}, label);
    return element("li", {}, plainText(text), press && element("div", {class: "lab-advice"}, press));
  });
  return element(
    "section",
    {class: "lab-warnings", "aria-label": "Before you believe it"},
    element("h3", {}, "Before you believe it"),
    element("ul", {}, ...items)
  );
}

/** A warning names an option of the command; here it becomes a button, or the control's own name. */
function readAdvice(warning: string): {text: string; label: string; advice: Advice | null} {
  const block = /^(.*) Repeat the check with --block (\d+)\.$/s.exec(warning);
  if (block !== null) {
    const rows = Number(block[2]);
    return {text: block[1], label: `Use blocks of ${formatNumber(rows)} rows and check again`, advice: {block: rows}};
  }
  const permutations = /^(.*) Use --permutations (\d+)\.$/s.exec(warning);
  if (permutations !== null) {
    const count = Number(permutations[2]);
    const label = `Use ${formatNumber(count)} permutations and check again`;
    return {text: permutations[1], label, advice: {permutations: count}};
  }
  return {text: warning.replaceAll("--block", "“Rows that belong together”"), label: "", advice: null};
}
