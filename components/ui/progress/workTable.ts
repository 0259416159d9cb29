import {element} from "../../charts/element.js";
import {type PageProgress, type SitePage, isBegun, pageProgress, sumProgress} from "../../learn/progress.js";
import {none} from "../../report/formatNumber.js";
import {ofTotal} from "../../report/workWords.js";
import {dayWords} from "./dayWords.js";
import {followWork} from "./followWork.js";
import {progressMark} from "./progressMark.js";
import {pageAddress} from "./sitePath.js";

/** Every lesson and lab with what was read, tried and solved, and the sum of all. */
export function workTable(site: readonly SitePage[]): HTMLElement {
  const body = element("tbody");
  const foot = element("tfoot");
  const names = ["page", "sections read", "exercises tried", "solved", "questions right", "last"];
  const head = names.map((name, i) => element("th", {scope: "col", class: i === 0 ? null : "amount"}, name));
  const table = element("table", {class: "work-table"}, element("thead", {}, element("tr", {}, ...head)), body, foot);
  const root = element(
    "div",
    {class: "scroll", tabindex: "0", role: "region", "aria-label": "What was read, tried and solved"},
    table
  );
  followWork(root, (entries) => {
    const pages = pageProgress(entries, site);
    body.replaceChildren(...pages.map((page) => pageRow(page, site)));
    foot.replaceChildren(row(element("th", {scope: "row"}, "all pages"), sumProgress(pages), none));
  });
  return root;
}

function pageRow(page: PageProgress, site: readonly SitePage[]): HTMLElement {
  const here = site.some(({path}) => path === page.page);
  const name = here ? element("a", {href: pageAddress(page.page)}, page.title) : `${page.title} (no longer here)`;
  const mark = isBegun(page) ? progressMark(page) : null;
  return row(
    element("th", {scope: "row"}, name, mark),
    page,
    page.last === null ? "not opened yet" : dayWords(page.last)
  );
}

function row(
  head: HTMLElement,
  counts: Omit<PageProgress, "page" | "title" | "stage" | "last" | "next">,
  last: string
) {
  const {sections, exercises, questions} = counts;
  const cells = [
    ofTotal(sections.read, sections.total),
    ofTotal(exercises.tried, exercises.total),
    ofTotal(exercises.solved, exercises.total),
    ofTotal(questions.right, questions.total),
    last
  ];
  return element("tr", {}, head, ...cells.map((cell) => element("td", {class: "amount"}, cell)));
}
