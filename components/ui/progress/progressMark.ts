import {element, svgElement} from "../../charts/element.js";
import {type Counts, progressWords, shareDone} from "../../learn/progress.js";

/** How much of a page is done, as a small ring with the words for it; a tick when all is done. */
export function progressMark(counts: Counts): HTMLElement {
  const words = progressWords(counts);
  return element(
    "span",
    {class: "progress-mark", title: words},
    ring(shareDone(counts)),
    element("span", {class: "visually-hidden"}, `, ${words}`)
  );
}

const size = 16;
const radius = 6;
const around = 2 * Math.PI * radius;

function ring(share: number): SVGElement {
  const circle = {cx: size / 2, cy: size / 2, r: radius};
  const picture = {viewBox: `0 0 ${size} ${size}`, "aria-hidden": "true", focusable: "false"};
  if (share >= 1) {
    return svgElement(
      "svg",
      picture,
      svgElement("circle", {class: "all", ...circle, r: radius + 1}),
      svgElement("path", {class: "tick", d: "M4.8 8.3 7.1 10.6 11.3 5.8"})
    );
  }
  return svgElement(
    "svg",
    picture,
    svgElement("circle", {class: "track", ...circle}),
    svgElement("circle", {
      class: "done",
      ...circle,
      "stroke-dasharray": `${(share * around).toFixed(2)} ${around.toFixed(2)}`,
      transform: `rotate(-90 ${size / 2} ${size / 2})`
    })
  );
}
