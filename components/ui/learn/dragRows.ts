/** Lets the rows of a list be pulled up and down by their grips; tells once where a row was put down. */
export function dragRows(list: HTMLElement, drop: (from: number, to: number) => void): void {
  list.addEventListener("pointerdown", (event) => {
    const row = grippedRow(event);
    if (row === null || row.parentElement !== list) return;
    event.preventDefault(); // no text is selected on the way
    const from = indexOf(list, row);
    row.classList.add("order-pulled");
    row.setPointerCapture(event.pointerId);
    const pull = ({clientY}: PointerEvent) => {
      const before = [...list.children].find((other) => other !== row && clientY < middle(other)) ?? null;
      if (row.nextElementSibling !== before) list.insertBefore(row, before);
    };
    const end = ({type}: PointerEvent) => {
      row.classList.remove("order-pulled");
      row.removeEventListener("pointermove", pull);
      for (const name of ["pointerup", "pointercancel"] as const) row.removeEventListener(name, end);
      const to = type === "pointerup" ? indexOf(list, row) : from;
      list.insertBefore(row, [...list.children].filter((other) => other !== row)[to] ?? null);
      if (to !== from) drop(from, to);
    };
    row.addEventListener("pointermove", pull);
    for (const name of ["pointerup", "pointercancel"] as const) row.addEventListener(name, end);
  });
}

function grippedRow({target, button}: PointerEvent): HTMLElement | null {
  if (button !== 0 || !(target instanceof Element) || target.closest("button") !== null) return null;
  const grip = target.closest(".order-grip, .order-item");
  return grip?.closest("li") ?? null;
}

function indexOf(list: Element, row: Element): number {
  return [...list.children].indexOf(row);
}

function middle(row: Element): number {
  const {top, height} = row.getBoundingClientRect();
  return top + height / 2;
}
