import {element} from "../../charts/element.js";
import {type Input, dispatchInput, withValue} from "../field.js";

export interface TextLabellerOptions {
  /** What to decide of each text. */
  label: string;

  /** The texts in the order in which they are shown; a text that comes twice has two ids. */
  items: readonly {id: string; text: string}[];

  /** What a text may be called. Keys 1, 2, … choose them. */
  labels: readonly string[];
  value?: Readonly<Record<string, string>>;
}

/**
 * Texts to label, one at a time, so that nobody looks up what they said before. Its value holds the labels given so
 * far by id; texts may be passed over and gone back to.
 */
export function textLabeller({label, items, labels, value = {}}: TextLabellerOptions): Input<Record<string, string>> {
  let given: Record<string, string> = {...value};
  let at = 0;
  const text = element("p", {class: "label-text", tabindex: "-1"});
  const progress = element("p", {class: "label-progress", role: "status"});
  // Buttons, not radios: going through radios with the arrow keys would label on the way.
  const choices = labels.map((each, i) =>
    element(
      "button",
      {type: "button", class: "button", onclick: () => choose(each)},
      `${each} `,
      element("kbd", {}, `${i + 1}`)
    )
  );
  const back = element("button", {type: "button", class: "button button-quiet", onclick: () => go(at - 1)}, "Back");
  const next = element("button", {type: "button", class: "button button-quiet", onclick: () => go(at + 1)}, "Next");
  const root = withValue(
    element(
      "fieldset",
      {class: "field label-field"},
      element("legend", {class: "field-label"}, label),
      text,
      element("div", {class: "label-choices"}, ...choices),
      element("div", {class: "label-actions"}, back, next, progress)
    ),
    {
      get: () => ({...given}),
      set(next: Record<string, string>) {
        given = {...next};
        show();
      }
    }
  );

  const show = () => {
    const item = items[at];
    text.textContent = item.text;
    choices.forEach((button, i) => button.setAttribute("aria-pressed", String(labels[i] === given[item.id])));
    back.disabled = at === 0;
    next.disabled = at === items.length - 1;
    const done = items.filter(({id}) => id in given).length;
    progress.textContent = `Text ${at + 1} of ${items.length}; ${done} labelled.`;
  };
  const go = (to: number) => {
    at = Math.min(Math.max(to, 0), items.length - 1);
    show();
  };
  const choose = (chosen: string) => {
    given = {...given, [items[at].id]: chosen};
    const open = items.findIndex(({id}, i) => i > at && !(id in given));
    go(open < 0 ? at : open);
    dispatchInput(root);
  };
  root.addEventListener("keydown", (event) => {
    const index = Number(event.key) - 1;
    if (event.ctrlKey || event.metaKey || event.altKey || labels[index] === undefined) return;
    event.preventDefault();
    choose(labels[index]);
  });
  go(
    Math.max(
      0,
      items.findIndex(({id}) => !(id in given))
    )
  );
  return root;
}
