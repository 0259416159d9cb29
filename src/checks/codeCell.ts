import type {Locator, Page} from "playwright-core";

/** A page with a cell of JavaScript, and with exercises in JavaScript and in SQL. */
export const pageWithCode = "/lessons/drift";

/** What a reader sees under a cell of code after a run. */
export interface CellOutcome {
  error: string;
  result: string;
  printed: string;
}

/**
 * The first cell of code on the open page, once it has run by itself. It is driven as a reader would: `start` replaces
 * the text and starts it by the keyboard, `outcome` waits for the end, `run` does both.
 */
export async function firstCodeCell(page: Page) {
  const cell = page.locator(".code-cell:has(> .code-result)").first();
  const button = (name: string) => cell.getByRole("button", {name, exact: true});
  const outcome = async (): Promise<CellOutcome> => {
    await cell.locator(".code-result:not([aria-busy])").waitFor({state: "attached"});
    return {
      error: (await cell.locator(".code-error").textContent()) ?? "",
      result: await cell.locator(".code-result").innerText(), // what was there before stays in it, hidden
      printed: (await cell.locator(".code-printed").textContent()) ?? ""
    };
  };
  const start = async (code: string) => {
    await write(cell, code);
    await page.keyboard.press("Control+Enter");
  };
  const run = async (code: string) => {
    await start(code);
    return outcome();
  };
  await cell.scrollIntoViewIfNeeded();
  await cell.locator(".code-result > :visible").first().waitFor();
  await outcome();
  return {cell, text: cell.locator(".cm-content"), button, start, outcome, run};
}

/** An exercise answered in code, from an empty start; `check` gives an answer and returns what the check says. */
export async function codeExercise(page: Page, id: string) {
  const root = page.locator(`[data-exercise="${id}"]`);
  await root.getByRole("radio", {name: "Start from empty"}).check();
  const check = async (answer: string) => {
    await write(root, answer);
    await root.getByRole("button", {name: "Check my answer"}).click();
    await root.locator(".exercise-feedback:not([aria-busy])").waitFor();
    const error = await root.locator(".code-error").textContent();
    return `${await root.locator(".exercise-feedback").innerText()} ${error ?? ""}`.trim();
  };
  return {root, check};
}

/** Replaces the text of the editor in a part of the page. */
async function write(part: Locator, code: string): Promise<void> {
  const {keyboard} = part.page();
  await part.locator(".cm-content").focus();
  await keyboard.press("Control+a");
  await keyboard.insertText(code);
}

/** The longest time in milliseconds for which the page did nothing else: no turn of its loop, no frame. */
export function longestPause(page: Page, milliseconds: number): Promise<number> {
  return page.evaluate(
    (milliseconds) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        let [last, longest] = [start, 0];
        const tick = () => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          if (now - start < milliseconds) requestAnimationFrame(tick);
          else resolve(longest);
        };
        tick();
      }),
    milliseconds
  );
}
