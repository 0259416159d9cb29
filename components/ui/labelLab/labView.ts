import {element} from "../../charts/element.js";
import type {LabelExample} from "../../learn/labelLab/labelExample.js";
import {button} from "../button.js";
import type {LabState} from "./labState.js";
import {measurePanel} from "./measurePanel.js";
import {sourcePanel} from "./sourcePanel.js";

export type LabView = ReturnType<typeof labView>;

/** The lab's parts and where they stand: labels and settings in the order of use, the result beside them. */
export function labView(examples: readonly LabelExample[], initial: LabState) {
  const suggested = examples.find(({id}) => id === initial.example)?.level ?? "nominal";
  const again = button({label: "Measure again"});
  const parts = {
    source: sourcePanel(examples, initial),
    understood: element("div", {class: "label-understood"}),
    measures: measurePanel(initial, initial.from === "example" ? suggested : "nominal"),
    measuring: element("div", {}),
    problem: element("p", {class: "field-error lab-problem", role: "alert"}),
    stale: element(
      "div",
      {class: "lab-stale", hidden: true},
      element("p", {role: "status"}, "Labels or settings changed: this result is from before."),
      again
    ),
    again,
    said: element("p", {class: "visually-hidden", role: "status"}),
    work: element("div", {class: "lab-work"}),
    here: element("div", {class: "label-here"}),
    kept: element("div", {hidden: true}),
    result: element("div", {class: "lab-result-place", tabindex: "-1"})
  };
  const {source, understood, measures, measuring, problem, stale, said, work, here, kept, result} = parts;
  measuring.append(element("h2", {}, "Measures"), measures);
  const controls = element(
    "section",
    {class: "lab-controls", "aria-label": "Labels and settings"},
    element("h2", {}, "Labels"),
    source,
    understood,
    measuring
  );
  const answer = element(
    "section",
    {class: "lab-result", "aria-label": "Result"},
    element("h2", {class: "visually-hidden"}, "Result"),
    said,
    here,
    problem,
    work,
    stale,
    result,
    kept
  );
  return {...parts, root: element("div", {class: "lab label-lab"}, controls, answer)};
}
