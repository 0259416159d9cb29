import {workKey} from "../../learn/work.js";
import {now} from "../../platform/clock.js";
import {workStore} from "../../platform/ownData.js";
import {isAtRest, sectionHeadings} from "./pageRecord.js";

/** How long the end of a section has to be in view, in milliseconds; who scrolls past has not read it. */
export const dwell = 1000;

/**
 * Keeps each section as read once its end has been in view for a moment. The end of a section is where the next one
 * begins, or the footer: in the lower three quarters of the window, since a link to a heading puts that to the top.
 */
export function watchReading(main: HTMLElement, page: string): void {
  const headings = sectionHeadings(main);
  const footer = document.querySelector<HTMLElement>("#observablehq-footer");
  const sections = new Map<Element, HTMLElement>();
  headings.forEach((heading, i) => {
    const end = headings[i + 1] ?? footer;
    if (end !== null) sections.set(end, heading);
  });
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  const wait = (end: Element) =>
    timers.set(
      end,
      setTimeout(() => read(end), dwell)
    );
  const read = (end: Element) => {
    if (!isAtRest(main) || document.visibilityState === "hidden") return wait(end);
    observer.unobserve(end);
    const heading = sections.get(end) as HTMLElement;
    keepSection(page, heading).catch((error: unknown) => console.warn("a section read is not kept", error));
  };
  const observer = new IntersectionObserver(
    (seen) => {
      for (const {target, isIntersecting} of seen) {
        clearTimeout(timers.get(target));
        if (isIntersecting) wait(target);
      }
    },
    {rootMargin: "-25% 0px 0px 0px"}
  );
  for (const end of sections.keys()) observer.observe(end);
}

async function keepSection(page: string, heading: HTMLElement): Promise<void> {
  const store = await workStore();
  const key = workKey(page, heading.id);
  if ((await store.get(key)) !== undefined) return;
  const time = now();
  const title = heading.textContent?.trim() ?? heading.id;
  await store.update(key, (old) => old ?? {type: "section", title, first: time, last: time});
}
