import {element, uniqueId} from "../../charts/element.js";
import {type PollAnswer, type PollItem, type Worded, longestText, scaleSteps} from "../../learn/poll/pollItem.js";
import {type FieldOptions, type Input, withValue} from "../field.js";

type Value = PollAnswer | undefined;

const manyOptions = 8; // from here on a menu is easier to look through than buttons

/** The control for one item of a poll. Its value is undefined until something is chosen or written. */
export function pollField(item: PollItem): Input<Value> {
  switch (item.type) {
    case "scale":
      return choiceGroup(item, {
        options: scaleSteps.map((step) => ({value: step, label: String(step)})),
        help: `${scaleSteps[0]} = not at all, ${scaleSteps[scaleSteps.length - 1]} = fully`
      });
    case "one":
      return item.options.length > manyOptions
        ? menu(item.text, item.options)
        : choiceGroup(item, {options: item.options.map(({id, label}) => ({value: id, label}))});
    case "several":
      return boxes(item.text, item.options);
    case "text":
      return freeText(item.text);
  }
}

/** Words of both perspectives, of which the style sheet shows one. */
export function wordedNodes(text: Worded): (Node | string)[] {
  if (typeof text === "string") return [text];
  return [
    element("span", {"data-for": "engineering"}, text.engineering),
    element("span", {"data-for": "people science"}, text.people)
  ];
}

interface ChoiceGroupOptions extends Pick<FieldOptions, "help"> {
  options: readonly {value: number | string; label: Worded}[];
}

function choiceGroup({text}: PollItem, {options, help}: ChoiceGroupOptions): Input<Value> {
  const name = uniqueId("poll");
  const radios = options.map((_, i) => element("input", {type: "radio", name, value: i}));
  const segments = options.map(({label}, i) =>
    element("label", {class: "segment"}, radios[i], element("span", {}, ...wordedNodes(label)))
  );
  const id = uniqueId("poll-help");
  const root = element(
    "fieldset",
    {class: "field poll-field", "aria-describedby": help && id},
    element("legend", {class: "field-label"}, ...wordedNodes(text)),
    element("div", {class: "segments"}, ...segments),
    help && element("p", {class: "field-help", id}, help)
  );
  return withValue(root, {
    get: () => options[radios.findIndex(({checked}) => checked)]?.value as Value,
    set: (value: Value) => radios.forEach((radio, i) => (radio.checked = options[i].value === value))
  });
}

function boxes(text: Worded, options: readonly {id: string; label: Worded}[]): Input<Value> {
  const ticks = options.map((_, i) => element("input", {type: "checkbox", value: i}));
  const labels = options.map(({label}, i) =>
    element("label", {class: "field-check"}, ticks[i], element("span", {}, ...wordedNodes(label)))
  );
  const none = options.findIndex(({id}) => id === "none");
  const root = element(
    "fieldset",
    {class: "field poll-field"},
    element("legend", {class: "field-label"}, ...wordedNodes(text)),
    element("div", {class: "field-checks"}, ...labels)
  );
  // "None of these" and any other answer exclude each other.
  ticks.forEach((tick, i) => {
    tick.addEventListener("input", () => {
      if (!tick.checked || none < 0) return;
      ticks.forEach((other, j) => {
        if ((i === none) !== (j === none)) other.checked = false;
      });
    });
  });
  return withValue(root, {
    get: () => {
      const ids = options.filter((_, i) => ticks[i].checked).map(({id}) => id);
      return ids.length > 0 ? ids : undefined;
    },
    set: (value: Value) => {
      const chosen = new Set(Array.isArray(value) ? value : []);
      ticks.forEach((tick, i) => (tick.checked = chosen.has(options[i].id)));
    }
  });
}

function menu(text: Worded, options: readonly {id: string; label: Worded}[]): Input<Value> {
  const select = element(
    "select",
    {class: "field-select", id: uniqueId("poll")},
    element("option", {value: ""}, "Choose one"),
    ...options.map(({id, label}) => element("option", {value: id}, ...wordedNodes(label)))
  );
  return withValue(labelled(text, select), {
    get: () => (select.value === "" ? undefined : select.value),
    set: (value: Value) => void (select.value = typeof value === "string" ? value : "")
  });
}

function freeText(text: Worded): Input<Value> {
  const box = element("textarea", {class: "poll-text", id: uniqueId("poll"), rows: 2, maxlength: longestText});
  return withValue(labelled(text, box), {
    get: () => (box.value.trim() === "" ? undefined : box.value),
    set: (value: Value) => {
      const next = typeof value === "string" ? value : "";
      // The same text set again would move the cursor to its end.
      if (box.value.trim() !== next.trim()) box.value = next;
    }
  });
}

function labelled(text: Worded, control: HTMLElement): HTMLElement {
  const label = element("label", {class: "field-label", for: control.id}, ...wordedNodes(text));
  return element("div", {class: "field poll-field"}, label, control);
}
