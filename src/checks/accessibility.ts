import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {AxeResults} from "axe-core";
import type {Page} from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/** Lists what of WCAG 2, levels A and AA, the page violates in its present state, a few lines for each rule. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const found = await page.evaluate(async (values) => {
    const {axe} = window as unknown as {axe: {run: (context: Document, options: object) => Promise<AxeResults>}};
    const options = {runOnly: {type: "tag", values}, resultTypes: ["violations"], iframes: false};
    return (await axe.run(document, options)).violations;
  }, tags);
  return found.map(({id, help, nodes}) => {
    const places = nodes
      .slice(0, 4)
      .map(({target, any}) => `${target.join(" ")}${any[0] ? ` (${any[0].message})` : ""}`);
    return `accessibility: ${id}, ${help}, ${nodes.length} times\n${places.join("\n")}`;
  });
}

/** Says which elements make the page scroll sideways, if it does. */
export async function sidewaysScroll(page: Page): Promise<string[]> {
  const {scroll, client, wide} = await page.evaluate(() => {
    const root = document.documentElement;
    const right = (element: Element) => element.getBoundingClientRect().right;
    const scrolls = (element: Element | null) => element !== null && getComputedStyle(element).overflowX !== "visible";
    const held = (element: Element) => {
      for (let up = element.parentElement; up !== null && up !== document.body; up = up.parentElement) {
        if (scrolls(up)) return true;
      }
      return false;
    };
    const wide = Array.from(document.body.querySelectorAll("*"))
      .filter((element) => right(element) > root.clientWidth + 0.5 && !held(element))
      .sort((a, b) => right(b) - right(a))
      .slice(0, 4)
      .map((element) => `${element.tagName.toLowerCase()}${element.id && `#${element.id}`} ends at ${right(element)}`);
    return {scroll: root.scrollWidth, client: root.clientWidth, wide};
  });
  if (scroll <= client) return [];
  return [`scrolls sideways at ${client} px: its content is ${scroll} px wide\n${wide.join("\n")}`];
}
