import type {CheckSettings} from "../../detectors/settings.js";
import {element} from "../../charts/element.js";
import {dispatchInput, type FieldOptions, type Input, withValue} from "../field.js";
import {number} from "../number.js";
import {select} from "../select.js";
import {text} from "../text.js";

/** The part of the settings that has a control of its own; columns and kinds are chosen in their table. */
export type RuleSettings = Omit<CheckSettings, "columns" | "exclude" | "kind" | "effects">;

export type SettingsPanel = Input<RuleSettings> & {
  /** Opens the part that is closed at first. */
  showAll(): void;
};

/** The rules of the check: first the three that matter most, the others one click deeper. */
export function settingsPanel(initial: CheckSettings): SettingsPanel {
  const inputs = {...mainInputs(initial), ...moreInputs(initial)};
  const {alpha, correction, effect, ...more} = inputs;
  const deeper = element(
    "details",
    {class: "lab-more"},
    element("summary", {}, "More settings"),
    ...Object.values(more)
  );
  const root = element("div", {class: "lab-settings"}, alpha, correction, effect, deeper);
  root.addEventListener("input", (event) => {
    if (event.target === root) return;
    event.stopPropagation();
    dispatchInput(root);
  });
  const settings = withValue<RuleSettings, HTMLElement>(root, {
    get: () => ({
      detector: inputs.detector.value,
      method: inputs.method.value,
      alternative: inputs.alternative.value,
      alpha: inputs.alpha.value,
      correction: inputs.correction.value,
      effect: inputs.effect.value,
      share: inputs.share.value === "" ? null : Number(inputs.share.value) / 100,
      permutations: inputs.permutations.value,
      block: parseOptional(inputs.block.value),
      sample: parseOptional(inputs.sample.value),
      seed: inputs.seed.value
    }),
    set({share, block, sample, ...rest}) {
      for (const [name, value] of Object.entries(rest)) Object.assign(inputs[name as keyof typeof inputs], {value});
      inputs.share.value = share === null ? "" : String(Math.round(share * 100));
      inputs.block.value = block === null ? "" : String(block);
      inputs.sample.value = sample === null ? "" : String(sample);
    }
  });
  return Object.assign(settings, {showAll: () => void (deeper.open = true)});
}

function mainInputs(initial: CheckSettings) {
  return {
    alpha: number({
      label: "Alpha",
      value: initial.alpha,
      min: 0.0001,
      max: 0.5,
      step: 0.01,
      help: "How often chance alone may look like a change: 0.05 is one time in twenty."
    }),
    correction: select<CheckSettings["correction"]>({
      label: "Correction for many columns",
      value: initial.correction,
      help: "Among many columns some look changed by luck. Benjamini–Hochberg limits the share of false alarms among all alarms, Holm and Bonferroni the risk of even one.",
      options: [
        {value: "fdr", label: "Benjamini–Hochberg"},
        {value: "holm", label: "Holm"},
        {value: "bonferroni", label: "Bonferroni"},
        {value: "none", label: "None"}
      ]
    }),
    effect: number({
      label: "Effect threshold",
      value: initial.effect,
      min: 0.01,
      max: 10,
      step: 0.05,
      units: "reference sd",
      help: "The smallest change that matters, in standard deviations (sd) of the reference. For categories half of it, as a share of rows: 0.1 means 5 %."
    })
  };
}

function moreInputs(initial: CheckSettings) {
  return {
    detector: select<CheckSettings["detector"]>({
      label: "Test",
      value: initial.detector,
      help: "By kind: Kolmogorov–Smirnov for numbers and times, chi-squared for categories.",
      options: [
        {value: "tabular", label: "By kind of column"},
        {value: "ks", label: "Kolmogorov–Smirnov"},
        {value: "cvm", label: "Cramér–von Mises"},
        {value: "chi2", label: "Chi-squared"},
        {value: "fet", label: "Fisher's exact test"}
      ]
    }),
    method: select<CheckSettings["method"]>({
      label: "p-values",
      value: initial.method,
      help: "Exact ones count every arrangement of the rows; asymptotic ones are a formula that holds for many rows.",
      options: [
        {value: "auto", label: "Exact where affordable"},
        {value: "exact", label: "Exact"},
        {value: "asymptotic", label: "Asymptotic"}
      ]
    }),
    alternative: select<CheckSettings["alternative"]>({
      label: "Direction",
      value: initial.alternative,
      help: "For Kolmogorov–Smirnov and Fisher.",
      options: [
        {value: "two-sided", label: "Any change"},
        {value: "greater", label: "Current is larger"},
        {value: "less", label: "Current is smaller"}
      ]
    }),
    share: optionalWhole(initial.share === null ? null : Math.round(initial.share * 100), {
      label: "Drift when this share of columns drifts",
      units: "%",
      help: "Empty: any column.",
      max: 100
    }),
    block: optionalWhole(initial.block, {
      label: "Rows that belong together",
      units: "rows",
      help: "When rows resemble their neighbours: blocks change sides as a whole. Empty: every row by itself.",
      min: 2
    }),
    permutations: number({
      label: "Permutations",
      help: "How often blocks are shuffled. Used with blocks only.",
      value: initial.permutations,
      min: 20,
      max: 100_000,
      step: 100,
      whole: true
    }),
    sample: optionalWhole(initial.sample, {
      label: "At most this many rows of each side",
      help: "Empty: all rows.",
      min: 2
    }),
    seed: number({
      label: "Seed",
      value: initial.seed,
      min: 0,
      step: 1,
      whole: true,
      help: "Where random draws begin: the same seed, the same result."
    })
  };
}

/** A whole number that may be left out; its text is empty then. */
function optionalWhole(
  value: number | null,
  {min = 1, max = Infinity, ...options}: FieldOptions & {min?: number; max?: number}
): Input<string> {
  const limits = max < Infinity ? `from ${min} to ${max}` : `of ${min} or more`;
  const fits = (given: string) => given === "" || (/^\d+$/.test(given) && Number(given) >= min && Number(given) <= max);
  const validate = (given: string) => (fits(given) ? null : `Please give a whole number ${limits}, or nothing.`);
  return text({...options, value: value === null ? "" : String(value), validate});
}

function parseOptional(given: string): number | null {
  return given === "" ? null : Number(given);
}
