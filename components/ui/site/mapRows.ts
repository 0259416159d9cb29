import {element} from "../../charts/element.js";

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

/** The topics of a stage as a list: those that can be tried first, with their links, then those still to come. */
export function mapList(rows: readonly MapRow[], stage: string | null): HTMLElement {
  const own = rows.filter((row) => row.stage === stage);
  const ordered = [...own.filter((row) => row.places.length > 0), ...own.filter((row) => row.places.length === 0)];
  return element("ul", {class: "map-rows"}, ...ordered.map(mapItem));
}

function mapItem({title, places: [place]}: MapRow): HTMLElement {
  const name = place === undefined ? title : element("a", {href: place}, title);
  return element(
    "li",
    {},
    element("span", {}, name),
    element("span", {class: "state"}, place === undefined ? "not yet" : "try it")
  );
}
