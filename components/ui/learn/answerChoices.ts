import {element, uniqueId} from "../../charts/element.js";
import {type Input, withValue} from "../field.js";

/** One of several answers, each on a line of its own; its value is null until one is chosen. */
export function answerChoice(options: readonly string[]): Input<string | null> {
  const {root, boxes} = answerList("radio", options);
  return withValue(root, {
    get: () => options[boxes.findIndex(({checked}) => checked)] ?? null,
    set(value: string | null) {
      refuse(options, value === null ? [] : [value]);
      boxes.forEach((box, i) => (box.checked = options[i] === value));
    }
  });
}

/** Any of several answers; its value holds those chosen, in the order of the options. */
export function answerChoices(options: readonly string[]): Input<string[]> {
  const {root, boxes} = answerList("checkbox", options);
  return withValue(root, {
    get: () => options.filter((_, i) => boxes[i].checked),
    set(value: string[]) {
      refuse(options, value);
      boxes.forEach((box, i) => (box.checked = value.includes(options[i])));
    }
  });
}

function answerList(type: "radio" | "checkbox", options: readonly string[]) {
  const name = uniqueId("answer");
  const boxes = options.map((_, i) => element("input", {type, name, value: i}));
  const root = element(
    "fieldset",
    {class: "answer-list"},
    element("legend", {class: "visually-hidden"}, type === "radio" ? "Your answer" : "Your answers"),
    ...options.map((option, i) => element("label", {class: "answer-option"}, boxes[i], element("span", {}, option)))
  );
  return {root, boxes};
}

function refuse(options: readonly string[], values: readonly string[]): void {
  const other = values.find((value) => !options.includes(value));
  if (other !== undefined) throw new RangeError(`invalid value; not one of the options: ${other}`);
}
