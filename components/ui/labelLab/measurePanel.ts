import {element} from "../../charts/element.js";
import type {Level, Weighting} from "../../stats/agreement/disagreement.js";
import {dispatchInput, type Input, withValue} from "../field.js";
import {number} from "../number.js";
import {select} from "../select.js";
import type {MeasureChoice} from "./labState.js";
import {type FoundLabels, orderPanel} from "./orderPanel.js";

export type MeasurePanel = Input<MeasureChoice> & {
  /** Shows the labels that were found, to be put in order. */
  offer(found: FoundLabels): void;

  /** Begins with other labels: takes the level that they suggest, and their own order. */
  restart(suggested: Level): void;

  /** What the labels are, beside which problems of the level are shown. */
  level: Input<Level>;
};

/** How to measure: what the labels are, their order and weights, and how intervals are made. */
export function measurePanel(initial: MeasureChoice, suggested: Level): MeasurePanel {
  let suggestion = suggested;
  const level = select<Level>({
    label: "The labels are",
    value: initial.level ?? suggested,
    help: "What two labels have to do with each other: the metric of Krippendorff’s alpha.",
    options: [
      {value: "nominal", label: "names: equal or not (nominal)"},
      {value: "ordinal", label: "ranks: in an order (ordinal)"},
      {value: "interval", label: "amounts: differences count (interval)"},
      {value: "ratio", label: "amounts with a true zero (ratio)"}
    ]
  });
  const weights = select<Weighting>({
    label: "Weights of kappa and AC2",
    value: initial.weights,
    help: "How much a near miss counts as agreement. By place in the order, not by amount.",
    options: [
      {value: "identity", label: "none: a miss is a miss"},
      {value: "linear", label: "linear"},
      {value: "quadratic", label: "quadratic: far misses hurt most"},
      {value: "ordinal", label: "ordinal (Gwet)"}
    ]
  });
  const order = orderPanel(initial.order);
  const more = {
    resamples: number({
      label: "Resamples",
      value: initial.resamples,
      min: 0,
      max: 1_000_000,
      step: 500,
      whole: true,
      help: "How many times items are drawn anew for the intervals; 0 leaves intervals out."
    }),
    confidence: number({
      label: "Confidence",
      value: initial.confidence,
      min: 0.5,
      max: 0.999,
      step: 0.01,
      help: "How sure the interval is: 0.95 misses one time in twenty."
    }),
    seed: number({
      label: "Seed",
      value: initial.seed,
      min: 0,
      step: 1,
      whole: true,
      help: "Where random draws begin: the same seed, the same interval."
    })
  };
  const deeper = element(
    "details",
    {class: "lab-more"},
    element("summary", {}, "More settings"),
    ...Object.values(more)
  );
  const root = element("div", {class: "lab-settings"}, level, order, weights, deeper);
  const show = () => order.ask(level.value !== "nominal" || weights.value !== "identity");
  root.addEventListener("input", (event) => {
    if (event.target === root) return;
    event.stopPropagation();
    show();
    dispatchInput(root);
  });
  show();
  return Object.assign(
    withValue<MeasureChoice, HTMLElement>(root, {
      get: () => ({
        level: level.value === suggestion ? null : level.value,
        order: order.value,
        weights: weights.value,
        resamples: more.resamples.value,
        seed: more.seed.value,
        confidence: more.confidence.value
      }),
      set(next) {
        level.value = next.level ?? suggestion;
        order.value = next.order;
        weights.value = next.weights;
        for (const name of ["resamples", "seed", "confidence"] as const) more[name].value = next[name];
        show();
      }
    }),
    {
      level,
      offer: (found: FoundLabels) => order.offer(found),
      restart(next: Level) {
        suggestion = level.value = next;
        order.value = null;
        show();
      }
    }
  );
}
