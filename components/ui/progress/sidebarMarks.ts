import {isBegun, pageProgress} from "../../learn/progress.js";
import {followWork} from "./followWork.js";
import {progressMark} from "./progressMark.js";
import {isLearningPage, pageOf} from "./sitePath.js";

/** Marks each lesson and lab in the sidebar with what was done there, now and at every change. */
export function markSidebar(sidebar: HTMLElement): void {
  const links = Array.from(sidebar.querySelectorAll<HTMLAnchorElement>("li a[href]"));
  followWork(sidebar, (entries) => {
    const pages = new Map(pageProgress(entries).map((progress) => [progress.page, progress]));
    for (const link of links) {
      const page = pageOf(link.href);
      const progress = page !== null && isLearningPage(page) ? pages.get(page) : undefined;
      const before = link.querySelector(".progress-mark");
      const mark = progress !== undefined && isBegun(progress) ? progressMark(progress) : null;
      if (mark?.textContent === before?.textContent) continue;
      before?.remove();
      if (mark !== null) link.append(mark);
    }
  });
}
