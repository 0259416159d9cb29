// @vitest-environment jsdom
import {expect, it, vi} from "vitest";
import {dataTable} from "./dataTable.js";

interface Row {
  name: string;
  effect: number | null;
}

const rows: Row[] = Array.from({length: 10_000}, (_, i) => ({name: `column ${i}`, effect: i % 100 === 50 ? null : i}));
rows[3] = {name: "<img src=x onerror=alert(1)>", effect: 3};

const columns = [
  {label: "Column", value: (row: Row) => row.name},
  {label: "Effect", value: (row: Row) => row.effect, descendingFirst: true}
];

const make = (list: Row[] = rows) => dataTable({caption: "Drift by column", noun: "column", columns, rows: list});
const names = (table: Element) => Array.from(table.querySelectorAll("tbody th"), (cell) => cell.textContent);

it("dataTable(options) draws only the rows in view, and says how many there are", () => {
  const table = make();
  expect(names(table).length).toBeLessThan(60);
  expect(table.querySelector("table")?.getAttribute("aria-rowcount")).toBe("10001");
  expect(table.querySelector("caption")?.textContent).toBe("Drift by column");
  expect(table.querySelector(".table-found")?.textContent).toBe("10,000 columns");
});

it("dataTable(options) escapes text", () => {
  const table = make();
  expect(table.querySelector("img")).toBeNull();
  expect(names(table)).toContain("<img src=x onerror=alert(1)>");
});

it("dataTable(options) sorts by its headers, and says which way", () => {
  const table = make();
  const header = table.querySelectorAll("thead th")[1];
  header.querySelector("button")?.click();
  expect(header.getAttribute("aria-sort")).toBe("descending");
  expect(names(table)[0]).toBe("column 9999");
  header.querySelector("button")?.click();
  expect(header.getAttribute("aria-sort")).toBe("ascending");
  expect(names(table)[0]).toBe("column 0");
});

it("dataTable(options) finds rows by the text of their cells, without telling the page", () => {
  const table = make();
  const heard = vi.fn();
  table.addEventListener("input", heard);
  find(table, "COLUMN 999");
  expect(names(table)).toEqual(["column 999", ...Array.from({length: 10}, (_, i) => `column 999${i}`)]);
  expect(table.querySelector(".table-found")?.textContent).toBe("11 of 10,000 columns");
  find(table, "nowhere");
  expect(table.querySelector(".table-found")?.textContent).toBe("No column has “nowhere” in it");
  expect(heard).not.toHaveBeenCalled();
});

it("dataTable(options) has the chosen row as its value, and keeps it when rows are replaced", () => {
  const table = make();
  const heard = vi.fn();
  table.addEventListener("input", heard);
  expect(table.value).toBeNull();
  table.querySelectorAll<HTMLElement>(".row-button")[2].click();
  expect(table.value?.name).toBe("column 2");
  expect(heard).toHaveBeenCalledTimes(1);
  expect(table.querySelectorAll("[aria-pressed='true']")).toHaveLength(1);
  table.setRows([{name: "column 2", effect: 7}]);
  expect(table.value?.effect).toBe(7);
  table.setRows([{name: "other", effect: 7}]);
  expect(table.value).toBeNull();
});

it("table.setRows(rows) draws rows anew that were changed in place", () => {
  const list = [{name: "a", effect: 1}];
  const table = make(list);
  list[0].effect = 2;
  table.setRows(list);
  expect(table.querySelector("tbody td:not([colspan])")?.textContent).toBe("2");
});

it("dataTable(options) moves between rows by arrows", () => {
  const table = make();
  document.body.replaceChildren(table);
  table.querySelector<HTMLElement>(".row-button")?.focus();
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"]) {
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
  }
  expect(document.activeElement?.textContent).toBe("column 2");
});

function find(table: Element, words: string): void {
  const box = table.querySelector("input")!;
  box.value = words;
  box.dispatchEvent(new Event("input", {bubbles: true}));
}
