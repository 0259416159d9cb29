import {element} from "../../charts/element.js";
import {button} from "../button.js";
import {columnsPanel} from "./columnsPanel.js";
import {dataPanel, type Example} from "./dataPanel.js";
import {type LabState, settingsOf} from "./labState.js";
import {settingsPanel} from "./settingsPanel.js";

export type LabView = ReturnType<typeof labView>;

/** The lab's parts and where they stand: data and settings in the order of use, the result beside them. */
export function labView(examples: readonly Example[], initial: LabState) {
  const by = initial.row === null ? initial.split : String(initial.row);
  const again = button({label: "Run again"});
  const parts = {
    data: dataPanel(examples, {example: initial.example, by}),
    findings: element("ul", {class: "lab-findings", "aria-label": "What was found in the files", hidden: true}),
    columns: columnsPanel(initial),
    settings: settingsPanel(settingsOf(initial)),
    run: button({label: "Run the check", primary: true}),
    problem: element("p", {class: "field-error lab-problem", role: "alert"}),
    stale: element(
      "div",
      {class: "lab-stale", hidden: true},
      element("p", {role: "status"}, "Data or rules changed: this result is from before."),
      again
    ),
    again,
    said: element("p", {class: "visually-hidden", role: "status"}),
    work: element("div", {class: "lab-work"}),
    result: element("div", {class: "lab-result-place", tabindex: "-1"})
  };
  const {data, findings, columns, settings, run, problem, stale, said, work, result} = parts;
  const controls = element(
    "section",
    {class: "lab-controls", "aria-label": "Data and settings"},
    element("h2", {}, "Data"),
    data,
    findings,
    columns,
    element("h2", {}, "Rules"),
    settings,
    element("div", {class: "lab-run"}, run, problem)
  );
  const answer = element(
    "section",
    {class: "lab-result", "aria-label": "Result"},
    element("h2", {class: "visually-hidden"}, "Result"),
    said,
    work,
    stale,
    result
  );
  return {...parts, root: element("div", {class: "lab drift-lab"}, controls, answer)};
}
