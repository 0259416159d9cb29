import {element} from "../../charts/element.js";
import type {LabelExample} from "../../learn/labelLab/labelExample.js";
import {splitList, joinList} from "../../report/optionList.js";
import {checkbox} from "../checkbox.js";
import {dispatchInput, type Input, setError, withValue} from "../field.js";
import {fileDrop} from "../fileDrop.js";
import {radio} from "../radio.js";
import {select} from "../select.js";
import {text} from "../text.js";
import type {LabState, Roles, Task} from "./labState.js";
import {type RolesPanel, rolesPanel} from "./rolesPanel.js";

/** Where the labels come from. */
export type SourceChoice =
  | {from: "example"; example: LabelExample}
  | {from: "file"; file: File | null; roles: Roles | null; repeats: boolean; missing: string[]}
  | {from: "here"; task: Task};

export type SourcePanel = Input<SourceChoice> & {
  roles: RolesPanel;

  /** Shows a problem beside the control that caused it; null takes all problems away. */
  setProblem(message: string | null): void;
};

const taskTitles: Record<Task, string> = {
  work: "Short texts about work",
  products: "Short texts about products",
  emails: "E-mails: spam or not",
  triangles: "Boxes round triangles"
};

/** Chooses the labels: a ready example, a file, or to label here. */
export function sourcePanel(examples: readonly LabelExample[], initial: LabState): SourcePanel {
  const way = radio<LabState["from"]>({
    label: "Take labels from",
    options: [
      {value: "example", label: "Ready example"},
      {value: "file", label: "Own file"},
      {value: "here", label: "Label here"}
    ],
    value: initial.from
  });
  const menu = select({
    label: "Example",
    options: examples.map(({id, title}) => ({value: id, label: title})),
    value: initial.example
  });
  const about = element("div", {class: "lab-about"});
  const file = fileDrop({
    label: "File of labels",
    help: "CSV, Parquet, Excel or JSON: a row for each label, or a row for each item with a column for each person."
  });
  const roles = rolesPanel(initial.roles);
  const repeats = checkbox({label: "Items were labelled again on purpose", value: initial.repeats});
  const missing = text({
    label: "Texts that mean “no label”",
    value: joinList(initial.missing),
    help: "With commas between, such as skip, n/a. Empty cells are no label anyway."
  });
  const task = select<Task>({
    label: "What to label",
    options: (Object.keys(taskTitles) as Task[]).map((value) => ({value, label: taskTitles[value]})),
    value: initial.task
  });
  const parts = {
    example: element("div", {}, menu, about),
    file: element(
      "div",
      {},
      file,
      roles,
      element("details", {class: "lab-more"}, element("summary", {}, "Gaps and repeats"), missing, repeats)
    ),
    here: element(
      "div",
      {},
      task,
      element(
        "p",
        {class: "field-help"},
        "Alone, or with a second person at this machine. What you give stays in this browser."
      )
    )
  };
  const root = element("div", {class: "lab-data"}, way, parts.example, parts.file, parts.here);
  const chosen = () => examples.find(({id}) => id === menu.value)!;
  const show = () => {
    for (const [name, part] of Object.entries(parts)) part.hidden = name !== way.value;
    about.replaceChildren(...aboutExample(chosen()));
  };
  const get = (): SourceChoice => {
    if (way.value === "example") return {from: "example", example: chosen()};
    if (way.value === "here") return {from: "here", task: task.value};
    const skipped = splitList(missing.value).filter((each) => each !== "");
    return {from: "file", file: file.value, roles: roles.value, repeats: repeats.value, missing: skipped};
  };
  file.addEventListener("input", () => roles.forget());
  root.addEventListener("input", (event) => {
    if (event.target === root) return;
    event.stopPropagation();
    show();
    dispatchInput(root);
  });
  show();
  return Object.assign(withValue<SourceChoice, HTMLElement>(root, {get, set: () => {}}), {
    roles,
    setProblem(message: string | null) {
      for (const place of [menu, file]) setError(place, null);
      if (message !== null) setError(way.value === "file" ? file : menu, message);
    }
  });
}

function aboutExample({question, notes, card}: LabelExample): Node[] {
  const link = card === null ? [] : [" ", element("a", {href: `..${card}.html`}, "Where these data are from"), "."];
  return [element("p", {class: "lab-question"}, question), element("p", {class: "field-help"}, notes, ...link)];
}
