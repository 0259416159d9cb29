import {element, svgElement} from "../../charts/element.js";
import {type Input, dispatchInput, withValue} from "../field.js";
import {dragRows} from "./dragRows.js";

/**
 * Items to bring into an order, by two buttons on each or by pulling it. Its value holds all of them, from first to
 * last.
 */
export function orderInput({label, items}: {label: string; items: readonly string[]}): Input<string[]> {
  let value = [...items];
  const rows = new Map(items.map((item) => [item, orderRow(item, (by) => move(item, by))]));
  const list = element("ol", {class: "order-list", "aria-label": label});
  const said = element("p", {class: "visually-hidden", role: "status"});
  const show = () => {
    value.forEach((item, place) => rows.get(item)!.show(place, items.length));
    list.append(...value.map((item) => rows.get(item)!.root));
  };
  const place = (item: string, to: number) => {
    const rest = value.filter((other) => other !== item);
    value = [...rest.slice(0, to), item, ...rest.slice(to)];
    show();
    said.textContent = `“${item}” is now ${to + 1} of ${items.length}`;
    dispatchInput(root);
  };
  const move = (item: string, by: -1 | 1) => {
    const focused = document.activeElement as HTMLElement | null;
    const to = value.indexOf(item) + by;
    if (to < 0 || to >= items.length) return;
    place(item, to);
    focused?.focus(); // moving a row in the page takes its focus
  };
  const root = withValue(element("div", {class: "order"}, list, said), {
    get: () => [...value],
    set(next: string[]) {
      if (next.length !== items.length || items.some((item) => !next.includes(item))) {
        throw new RangeError(`invalid order; not the items, each once: ${next.join(", ")}`);
      }
      value = [...next];
      show();
    }
  });
  dragRows(list, (from, to) => place(value[from], to));
  show();
  return root;
}

function orderRow(item: string, move: (by: -1 | 1) => void) {
  const button = (by: -1 | 1) => {
    const words = by < 0 ? "up" : "down";
    const press = element("button", {type: "button", class: "order-move", "aria-label": `Move “${item}” ${words}`});
    press.append(arrow(by));
    press.addEventListener("click", () => move(by));
    return press;
  };
  const [up, down] = [button(-1), button(1)];
  const root = element(
    "li",
    {class: "order-row"},
    element("span", {class: "order-grip", "aria-hidden": "true"}),
    element("span", {class: "order-item"}, item),
    up,
    down
  );
  return {
    root,
    show(place: number, count: number) {
      // Not disabled: a button that is disabled while it has the focus loses it.
      up.setAttribute("aria-disabled", String(place === 0));
      down.setAttribute("aria-disabled", String(place === count - 1));
    }
  };
}

function arrow(by: -1 | 1): SVGElement {
  const path = by < 0 ? "M3 10 8 5l5 5" : "m3 6 5 5 5-5";
  const icon = svgElement("svg", {viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true"});
  icon.append(svgElement("path", {d: path, fill: "none", stroke: "currentColor", "stroke-width": 2}));
  return icon;
}
