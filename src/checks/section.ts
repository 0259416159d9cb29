import type {ElementHandle, Locator, Page} from "playwright-core";

const nameable =
  "button link tab radio checkbox switch option menuitem combobox textbox slider spinbutton row table figure group region status";
const roles = nameable.split(" ") as Parameters<Page["getByRole"]>[0][];

/**
 * Finds the one element of a section that has this accessible name, or else that this selector selects. The
 * section of a heading reaches to the next heading of its rank; any other anchor holds its section.
 *
 * @throws {Error} if there is none, or more than one with that name
 */
export async function findInSection(page: Page, anchor: string, on: string): Promise<ElementHandle<Element>> {
  await markSection(page, anchor);
  const names = [
    page.getByLabel(on, {exact: true}),
    ...roles.map((role) => page.getByRole(role, {name: on, exact: true}))
  ];
  const byName = await inSection(names.reduce((all, one) => all.or(one)));
  if (byName.length > 1) throw new Error(`${byName.length} elements of #${anchor} are named “${on}”`);
  const found = byName[0] ?? (await inSection(page.locator(`css=${on}`)).catch(() => []))[0];
  if (found === undefined) throw new Error(`nothing in #${anchor} has the name or the selector “${on}”`);
  return found;
}

/** The text of an element with all that is said to those who do not see it: labels, descriptions, values. */
export async function said(page: Page, anchor: string, output: string): Promise<string> {
  const element = await findInSection(page, anchor, output);
  return element.evaluate((root) => {
    const heard = [
      "aria-label",
      "aria-description",
      "aria-valuenow",
      "aria-valuetext",
      "aria-checked",
      "aria-selected"
    ];
    const labels = [root, ...root.querySelectorAll("*")].flatMap((element) =>
      heard.flatMap((name) => element.getAttribute(name) ?? [])
    );
    return [(root.textContent ?? "").replace(/\s+/g, " ").trim(), ...labels].join("\n");
  });
}

async function inSection(locator: Locator): Promise<ElementHandle<Element>[]> {
  const found: ElementHandle<Element>[] = [];
  for (const handle of (await locator.elementHandles()) as ElementHandle<Element>[]) {
    if (await handle.evaluate((element) => element.closest("[data-section]") !== null)) found.push(handle);
  }
  return found;
}

async function markSection(page: Page, anchor: string): Promise<void> {
  await page.evaluate((id) => {
    for (const marked of document.querySelectorAll("[data-section]")) marked.removeAttribute("data-section");
    const start = document.getElementById(id);
    if (start === null) throw new Error(`no anchor #${id}`);
    start.setAttribute("data-section", "");
    if (!/^H[1-6]$/.test(start.tagName)) return;
    for (let next = start.nextElementSibling; next !== null; next = next.nextElementSibling) {
      if (/^H[1-6]$/.test(next.tagName) && next.tagName <= start.tagName) return;
      next.setAttribute("data-section", "");
    }
  }, anchor);
}
