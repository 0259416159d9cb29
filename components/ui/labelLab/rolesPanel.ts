import {element} from "../../charts/element.js";
import {shortText} from "../../report/plainText.js";
import {type GuessedRatings, isWide} from "../../table/guessRatings.js";
import {checkboxes} from "../checkboxes.js";
import {dispatchInput, type Input, withValue} from "../field.js";
import {radio} from "../radio.js";
import {select} from "../select.js";
import type {Roles} from "./labState.js";

export type RolesPanel = Input<Roles | null> & {
  /** Offers the columns of a file that was read; what a person chose stays where the columns are still there. */
  offer(columns: readonly string[], guess: GuessedRatings): void;

  /** Forgets what a person chose: another file has come. */
  forget(): void;
};

const roleNames = {
  unit: {label: "Column of items", help: "What was labelled: each item has a name that comes again with each person."},
  annotator: {label: "Column of people", help: "Who gave the label."},
  label: {label: "Column of labels", help: undefined},
  text: {label: "Column to read beside the labels", help: "The text that was labelled, if the file has it."}
} as const;

/** Which columns hold items, people and labels, as guessed or as a person says; null until they say so. */
export function rolesPanel(initial: Roles | null): RolesPanel {
  let chosen = initial;
  let columns: readonly string[] = [];
  let offered: GuessedRatings | null = null;
  let guessed: Roles = {layout: "long", unit: "", annotator: "", label: "", text: "", columns: []};
  const place = element("div", {class: "label-roles"});
  const why = element("p", {class: "field-help"});
  const root = withValue<Roles | null, HTMLElement>(element("div", {hidden: true}, why, place), {
    get: () => chosen,
    set(next) {
      chosen = next;
      draw();
    }
  });
  const change = (part: Partial<Roles>, {redraw = false} = {}) => {
    chosen = {...(chosen ?? guessed), ...part};
    if (redraw) draw();
    dispatchInput(root);
  };
  const draw = () => {
    const roles = chosen ?? guessed;
    const layout = radio<Roles["layout"]>({
      label: "One row is",
      options: [
        {value: "long", label: "one label"},
        {value: "wide", label: "one item"}
      ],
      value: roles.layout
    });
    listen(layout, () => change({layout: layout.value, ...fitting(layout.value)}, {redraw: true}));
    const focus = document.activeElement instanceof HTMLElement && layoutOf(place)?.contains(document.activeElement);
    place.replaceChildren(layout, ...(roles.layout === "long" ? longFields(roles) : wideFields(roles)));
    if (focus) layout.querySelector<HTMLElement>("input:checked")?.focus();
  };
  const fitting = (layout: Roles["layout"]): Partial<Roles> => {
    if (layout === guessed.layout) return guessed;
    const rest = columns.filter((name) => name !== guessed.unit && name !== guessed.text);
    return layout === "wide"
      ? {columns: rest}
      : {unit: guessed.unit || columns[0], annotator: rest[0] ?? columns[0], label: rest[1] ?? columns[0]};
  };
  const menu = (role: keyof typeof roleNames, {none}: {none?: string}) => {
    const roles = chosen ?? guessed;
    const options = columns.map((name) => ({value: name, label: shortText(name, 60)}));
    const all = none === undefined ? options : [{value: "", label: none}, ...options];
    const value = all.some((option) => option.value === roles[role]) ? roles[role] : all[0].value;
    const field = select({...roleNames[role], options: all, value});
    listen(field, () => change({[role]: field.value}));
    return field;
  };
  const longFields = (_roles: Roles) => [
    menu("unit", {}),
    menu("annotator", {}),
    menu("label", {}),
    menu("text", {none: "none"})
  ];
  const wideFields = (roles: Roles) => {
    const people = checkboxes({
      label: "Columns of people",
      options: columns.map((name) => ({value: name, label: shortText(name, 60)})),
      value: roles.columns.filter((name) => columns.includes(name))
    });
    listen(people, () => change({columns: people.value}));
    return [menu("unit", {none: "none: number the rows"}), people, menu("text", {none: "none"})];
  };
  return Object.assign(root, {
    offer(next: readonly string[], guess: GuessedRatings) {
      // The same file read again leaves the controls, and the focus in them, where they are.
      if (!root.hidden && guess === offered) return;
      offered = guess;
      columns = next;
      guessed = rolesOf(guess);
      if (chosen !== null && !namesOf(chosen).every((name) => next.includes(name))) chosen = null;
      root.hidden = false;
      why.textContent = `Guessed: ${guess.why}. Change it where it is wrong.`;
      draw();
    },
    forget() {
      chosen = null;
      root.hidden = true;
    }
  });
}

/** The roles that a guess stands for. */
export function rolesOf({shape, text}: GuessedRatings): Roles {
  const shared = {text: text ?? "", unit: shape.unit ?? ""};
  if (isWide(shape)) return {...shared, layout: "wide", annotator: "", label: "", columns: [...(shape.columns ?? [])]};
  return {...shared, layout: "long", annotator: shape.annotator, label: shape.label, columns: []};
}

function namesOf({layout, unit, annotator, label, text, columns}: Roles): string[] {
  return [unit, text, ...(layout === "wide" ? columns : [annotator, label])].filter((name) => name !== "");
}

function layoutOf(place: HTMLElement): Element | null {
  return place.firstElementChild;
}

/** Takes the events of a control: the panel tells of its own. */
function listen(control: HTMLElement, changed: () => void): void {
  control.addEventListener("input", (event) => {
    event.stopPropagation();
    changed();
  });
}
