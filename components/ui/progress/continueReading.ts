import {element} from "../../charts/element.js";
import {type SitePage, latestPage, pageProgress, progressWords} from "../../learn/progress.js";
import {dayWords} from "./dayWords.js";
import {followWork} from "./followWork.js";
import {pageAddress} from "./sitePath.js";

/** Where the reader was last, with a link to the first section not read yet; nothing while there is no work. */
export function continueReading(site: readonly SitePage[]): HTMLElement {
  const root = element("div", {class: "continue"});
  followWork(root, (entries) => {
    const latest = latestPage(pageProgress(entries, site).filter(({page}) => site.some(({path}) => path === page)));
    if (latest === undefined) return root.replaceChildren();
    const link = element("a", {href: pageAddress(latest.page, latest.next ?? "")}, "Continue where you were");
    const {title, last} = latest;
    const when = last === null ? "" : `, ${dayWords(last)}`;
    root.replaceChildren(element("p", {}, link, `: “${title}”, ${progressWords(latest)}${when}.`));
  });
  return root;
}
