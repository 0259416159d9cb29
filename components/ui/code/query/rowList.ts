import {element} from "../../../charts/element.js";

/** Tells the list the new item; redraw makes the row's fields anew, since others belong to it now. */
export type Change<T> = (next: T, options?: {redraw?: boolean}) => void;

export interface RowListOptions<T> {
  /** What one row is: "filter". */
  noun: string;
  items: readonly T[];

  /** A new row to begin with. */
  make: () => T;

  /** The fields of a row. */
  fields: (item: T, change: Change<T>) => readonly HTMLElement[];
  changed: (items: T[]) => void;
}

/** Rows of fields that can be added and taken away; the focus stays where the person is. */
export function rowList<T>({noun, items, make, fields, changed}: RowListOptions<T>): HTMLElement {
  const rows = element("div", {class: "query-rows"});
  const add = element("button", {type: "button", class: "button query-add"}, `Add a ${noun}`);
  const held: T[] = [...items];

  const row = (item: T): HTMLElement => {
    const place = () => [...rows.children].indexOf(root);
    const content = element("div", {class: "query-fields"});
    const change: Change<T> = (next, {redraw = false} = {}) => {
      held[place()] = next;
      if (redraw) refill(next);
      changed([...held]);
    };
    const refill = (next: T) => {
      const at = controls(content).indexOf(document.activeElement as HTMLElement);
      content.replaceChildren(...fields(next, change));
      if (at >= 0) controls(content)[at]?.focus();
    };
    const remove = element("button", {type: "button", class: "button query-remove"}, "Remove");
    remove.addEventListener("click", () => {
      held.splice(place(), 1);
      root.remove();
      number();
      add.focus();
      changed([...held]);
    });
    const root = element("div", {class: "query-row", role: "group"}, content, remove);
    refill(item);
    return root;
  };
  const number = () => {
    [...rows.children].forEach((root, i) => {
      root.setAttribute("aria-label", `${noun} ${i + 1}`);
      root.querySelector(".query-remove")?.setAttribute("aria-label", `Remove ${noun} ${i + 1}`);
    });
  };
  add.addEventListener("click", () => {
    held.push(make());
    rows.append(row(held[held.length - 1]));
    number();
    controls(rows.lastElementChild as HTMLElement)[0]?.focus();
    changed([...held]);
  });
  rows.append(...held.map(row));
  number();
  return element("div", {class: "query-list"}, rows, add);
}

function controls(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("select, input")];
}
