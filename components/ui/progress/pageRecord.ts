import {type WorkOf, workKey} from "../../learn/work.js";
import {now} from "../../platform/clock.js";
import {ownData, workStore} from "../../platform/ownData.js";

type Pieces = Pick<WorkOf<"page">, "title" | "sections" | "exercises" | "questions">;

/**
 * Writes down that the page was opened and what it holds, once it is at rest; and again only where it turns out to
 * hold something else. Exercises and questions are found by data-exercise and data-question.
 */
export async function keepPageRecord(main: HTMLElement, page: string): Promise<void> {
  let written = "";
  const key = workKey(page);
  const write = async () => {
    const pieces = piecesOf(main);
    if (JSON.stringify(pieces) === written) return;
    written = JSON.stringify(pieces);
    const time = now();
    await (
      await workStore()
    ).update(key, (old) => ({
      ...{type: "page", ...pieces},
      ...{first: old?.first ?? time, last: time}
    }));
  };
  const attempt = () => write().catch((error: unknown) => console.warn("the opening of this page is not kept", error));
  await atRest(main);
  await attempt();
  (await ownData()).onChange((name) => {
    if (name === "") written = "";
    else if (name.startsWith(`work/${key}`) && name !== `work/${key}`) void attempt();
  });
}

/** The headings of the page's sections. */
export function sectionHeadings(main: HTMLElement): HTMLElement[] {
  return Array.from(main.querySelectorAll<HTMLElement>(":scope > h2[id]"));
}

/** Whether every cell has been computed. */
export function isAtRest(main: HTMLElement): boolean {
  return main.querySelector('observablehq-loading, [aria-busy="true"]') === null;
}

function piecesOf(main: HTMLElement): Pieces {
  const ids = (name: string) => {
    const values = Array.from(main.querySelectorAll(`[${name}]`), (root) => root.getAttribute(name) ?? "");
    return Array.from(new Set(values.filter((id) => id !== "")));
  };
  return {
    title: main.querySelector("h1")?.textContent?.trim() ?? document.title,
    sections: sectionHeadings(main).map(({id}) => id),
    exercises: ids("data-exercise"),
    questions: ids("data-question")
  };
}

async function atRest(main: HTMLElement): Promise<void> {
  while (!isAtRest(main)) await new Promise((resolve) => setTimeout(resolve, 300));
}
