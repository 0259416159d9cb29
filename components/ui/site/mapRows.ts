import {element} from "../../charts/element.js";
import {
  type PageProgress,
  type SitePage,
  isBegun,
  pageProgress,
  progressWords,
  sumProgress
} from "../../learn/progress.js";
import {followWork} from "../progress/followWork.js";
import {progressMark} from "../progress/progressMark.js";

/** A topic of the book on the map. */
export interface MapRow {
  id: string;
  title: string;

  /** The stage of the life cycle, or null for a topic that belongs to none. */
  stage: string | null;

  /** The addresses where the topic can be tried, relative to the map; empty for a topic still to come. */
  places: string[];
}

/** Says how many topics of a stage can be tried today, as in "2 of 21". */
export function stageNote(rows: readonly MapRow[], stage: string | null): string {
  const own = rows.filter((row) => row.stage === stage);
  return `${own.filter((row) => row.places.length > 0).length} of ${own.length}`;
}

/**
 * The topics of a stage as a list: those that can be tried first, with their links and what the reader did on their
 * pages, then those still to come. Before it, what was done on all pages of the stage.
 */
export function mapList(rows: readonly MapRow[], stage: string | null, site: readonly SitePage[]): HTMLElement {
  const own = rows.filter((row) => row.stage === stage);
  const ordered = [...own.filter((row) => row.places.length > 0), ...own.filter((row) => row.places.length === 0)];
  const items = ordered.map(mapItem);
  const sum = element("p", {class: "map-work"});
  const root = element("div", {}, sum, element("ul", {class: "map-rows"}, ...items.map(({item}) => item)));
  followWork(root, (entries) => {
    const pages = pageProgress(entries, site);
    const all = sumProgress(pages.filter((page) => page.stage === stage));
    sum.textContent = isBegun(all) ? `Your work in this stage: ${progressWords(all)}.` : "";
    sum.hidden = !isBegun(all);
    const byPage = new Map(pages.map((page) => [page.page, page]));
    for (const {row, state} of items) state.replaceChildren(...stateOf(row, byPage));
  });
  return root;
}

interface MapItem {
  row: MapRow;
  item: HTMLElement;
  state: HTMLElement;
}

function mapItem(row: MapRow): MapItem {
  const [place] = row.places;
  const name = place === undefined ? row.title : element("a", {href: place}, row.title);
  const state = element("span", {class: "state"}, place === undefined ? "not yet" : "try it");
  return {row, state, item: element("li", {}, element("span", {}, name), state)};
}

function stateOf({places: [place]}: MapRow, pages: ReadonlyMap<string, PageProgress>): (Node | string)[] {
  if (place === undefined) return ["not yet"];
  const progress = pages.get(place.replace(/^\.|\.html(#.*)?$/g, ""));
  return progress !== undefined && isBegun(progress) ? ["begun", progressMark(progress)] : ["try it"];
}
