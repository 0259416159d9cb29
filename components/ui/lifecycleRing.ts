/** A stage of the life cycle of a model, in the order of the ring. */
export interface LifecycleStage {
  /** The word used in front matter and in anchors, such as "monitor". */
  id: string;

  /** The word a reader sees, such as "Monitor". */
  name: string;

  /** What happens in this stage, in a few words. */
  about: string;
}

export const lifecycleStages: readonly LifecycleStage[] = [
  {id: "frame", name: "Frame", about: "say what the model is for, and for whom"},
  {id: "explore", name: "Explore", about: "learn what the data can carry"},
  {id: "label", name: "Label", about: "agree on what is true"},
  {id: "train", name: "Train", about: "fit, compare, record"},
  {id: "deploy", name: "Deploy", about: "put it to work, and be able to go back"},
  {id: "monitor", name: "Monitor", about: "see when the world has moved"},
  {id: "maintain", name: "Maintain", about: "repair, retrain, retire"}
];

export interface LifecycleRingOptions {
  /** The stage to light, by its id; none by default. */
  stage?: string;

  /** The address each stage leads to; by default its section of the map. */
  href?: (stage: LifecycleStage) => string;

  /** A short remark under the name of a stage, as plain text; none by default. */
  note?: (stage: LifecycleStage) => string;
}

/**
 * Draws the life cycle as a list of links around a ring of seven arrows and
 * returns it as HTML text, so that a page, a header and a test can all use it.
 *
 * @throws {RangeError} if stage is not one of the seven
 */
export function lifecycleRing({stage, href = sectionOfMap, note}: LifecycleRingOptions = {}): string {
  if (stage !== undefined) findStage(stage);
  const items = lifecycleStages.map((each, i) => {
    const current = each.id === stage ? ' aria-current="true"' : "";
    const remark = note ? `<small>${escape(note(each))}</small>` : "";
    return `<li style="${placeOf(i)}"><a href="${escape(href(each))}"${current}><span>${each.name}</span>${remark}</a></li>`;
  });
  return `<nav class="ring ring-large" aria-label="Life cycle">${arrows(stage, "0 0 100 76")}<ol>${items.join("")}</ol></nav>`;
}

/**
 * Draws the small ring of the header: one link to the map, with the page's
 * stage lit and named. Returns HTML text.
 *
 * @throws {RangeError} if stage is given and is not one of the seven
 */
export function lifecycleMark({stage, href}: {stage?: string; href: string}): string {
  const found = stage === undefined ? undefined : findStage(stage);
  const number = lifecycleStages.findIndex((each) => each === found) + 1;
  const label = found ? `Stage ${number} of ${lifecycleStages.length}: ${found.name}` : "The life cycle";
  return `<a class="ring ring-small" href="${escape(href)}">${arrows(stage, "22 10 56 56")}<span>${label}</span></a>`;
}

/** The ring as an element, for a cell of a page. */
export function lifecycleRingElement(options?: LifecycleRingOptions): HTMLElement {
  const template = document.createElement("template");
  template.innerHTML = lifecycleRing(options);
  return template.content.firstElementChild as HTMLElement;
}

const step = 360 / lifecycleStages.length;
const centre = {x: 50, y: 38};
const radius = 24;

function findStage(id: string): LifecycleStage {
  const found = lifecycleStages.find((stage) => stage.id === id);
  if (!found) throw new RangeError(`invalid stage; not one of ${lifecycleStages.map((s) => s.id).join(", ")}: ${id}`);
  return found;
}

function sectionOfMap({id}: LifecycleStage): string {
  return `./map.html#${id}`;
}

/** Seven arcs, clockwise from the top, each ending in an arrowhead that points to the next stage. */
function arrows(lit: string | undefined, viewBox: string): string {
  const paths = lifecycleStages.map(({id}, i) => {
    const middle = i * step - 90;
    const [start, end] = [middle - step / 2 + 4, middle + step / 2 - 6];
    const arc = `M${at(start, radius)}A${radius} ${radius} 0 0 1 ${at(end, radius)}`;
    const head = `M${at(end - 3, radius - 2.2)}L${at(end + 2, radius)}L${at(end - 3, radius + 2.2)}`;
    return `<path${id === lit ? ' class="lit"' : ""} d="${arc}${head}"/>`;
  });
  return `<svg viewBox="${viewBox}" aria-hidden="true" focusable="false">${paths.join("")}</svg>`;
}

function at(degrees: number, distance: number): string {
  const [cos, sin] = direction(degrees);
  return `${(centre.x + distance * cos).toFixed(2)} ${(centre.y + distance * sin).toFixed(2)}`;
}

/** Names stand outside the ring: the further to a side, the more they grow away from it. */
function placeOf(index: number): string {
  const [cos, sin] = direction(index * step - 90);
  const left = centre.x + (radius + 5.5) * cos;
  const top = ((centre.y + (radius + 5.5) * sin) / (2 * centre.y)) * 100;
  const shift = `${((cos - 1) * 50).toFixed(1)}%,${((sin - 1) * 50).toFixed(1)}%`;
  return `left:${left.toFixed(2)}%;top:${top.toFixed(2)}%;transform:translate(${shift})`;
}

function direction(degrees: number): [cos: number, sin: number] {
  const angle = (degrees * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle)];
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
