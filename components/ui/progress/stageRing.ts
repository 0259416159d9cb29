import {element} from "../../charts/element.js";
import {type Counts, type SitePage, isBegun, pageProgress, sumProgress} from "../../learn/progress.js";
import {type LifecycleRingOptions, lifecycleRingElement, lifecycleStages} from "../lifecycleRing.js";
import {followWork} from "./followWork.js";

/** The life cycle, with what the reader did in each stage under its note: "2 of 5 solved", or "3 of 8 read". */
export function stageRing(site: readonly SitePage[], options: LifecycleRingOptions = {}): HTMLElement {
  const root = lifecycleRingElement(options);
  const links = Array.from(root.querySelectorAll("li a"));
  const notes = links.map((link) => link.appendChild(element("small", {class: "ring-work"})));
  followWork(root, (entries) => {
    const pages = pageProgress(entries, site);
    lifecycleStages.forEach(({id}, i) => {
      notes[i].textContent = stageWords(sumProgress(pages.filter(({stage}) => stage === id)));
    });
  });
  return root;
}

function stageWords(counts: Counts): string {
  if (!isBegun(counts)) return "";
  const {sections, exercises} = counts;
  return exercises.tried > 0
    ? `${exercises.solved} of ${exercises.total} solved`
    : `${sections.read} of ${sections.total} read`;
}
