import {boxOverlay} from "../../charts/boxOverlay.js";
import {element} from "../../charts/element.js";
import {heatMap} from "../../charts/heatMap.js";
import {boxPictures, boxesCsv, type PictureReader} from "../../learn/labelLab/boxPictures.js";
import {agreementMatrix, type BoxComparison, compareBoxes} from "../../learn/labels/boxTeam.js";
import {twoDecimals} from "../../report/agreementSentence.js";
import {formatShare} from "../../report/formatNumber.js";
import {shortText} from "../../report/plainText.js";
import {download} from "../download.js";
import {range} from "../range.js";

/** How far people's boxes match on each picture, at the overlap that counts as a match. */
export function boxResult(readers: readonly PictureReader[], width: number): HTMLElement {
  const place = element("div", {});
  const threshold = range({label: "Overlap that counts as a match", min: 0.1, max: 0.95, step: 0.05, value: 0.5});
  const show = () => place.replaceChildren(...shownAt(readers, threshold.value, width));
  threshold.addEventListener("input", (event) => {
    event.stopPropagation();
    show();
  });
  show();
  return element(
    "div",
    {class: "lab-result-content"},
    place,
    threshold,
    element(
      "p",
      {class: "field-help"},
      "Intersection over union: the area that both boxes cover ÷ the area that either covers. Boxes are paired one to one."
    ),
    element(
      "section",
      {class: "lab-take-away", "aria-label": "Take away"},
      element("h3", {}, "Take it with you"),
      download({label: "Boxes (CSV)", file: () => ({name: "boxes.csv", content: boxesCsv(readers), type: "text/csv"})})
    )
  );
}

function shownAt(readers: readonly PictureReader[], threshold: number, width: number): HTMLElement[] {
  const names = readers.map(({name}) => name);
  const compared = boxPictures.map((_, p) =>
    compareBoxes(
      readers.map(({name, boxes}) => ({name, boxes: boxes[p]})),
      threshold
    )
  );
  const mean = compared.reduce((sum, {agreement}) => sum + agreement, 0) / compared.length;
  const overlaps = compared.flatMap(({meanIou}) => (meanIou === null ? [] : [meanIou]));
  const iou = overlaps.length === 0 ? null : overlaps.reduce((a, b) => a + b, 0) / overlaps.length;
  const sentence = `Two people match on ${formatShare(mean)} of their boxes; boxes that match overlap by ${twoDecimals(iou)}.`;
  return [
    element(
      "div",
      {class: "lab-verdict"},
      element("p", {class: "lab-verdict-sentence", role: "status"}, sentence),
      element("p", {class: "field-help"}, countText(readers))
    ),
    ...boxPictures.map((scene, p) =>
      boxOverlay(
        scene,
        readers.map(({name, boxes}) => ({name: shortText(name, 24), boxes: boxes[p]})),
        {
          title: `Picture ${p + 1}: two people match on ${formatShare(compared[p].agreement)} of their boxes`,
          name: `lab-boxes-${p}`,
          width
        }
      )
    ),
    heatMap(
      meanMatrix(names, compared),
      {rows: names, columns: names},
      {
        title: "Who reads the instruction alike",
        rowLabel: "Person",
        columnLabel: "Person",
        valueLabel: "Share of boxes that match",
        format: (value) => value.toFixed(2),
        name: "lab-box-pairs",
        width
      }
    )
  ];
}

function countText(readers: readonly PictureReader[]): string {
  const counts = readers.map(
    ({name, boxes}) => `${shortText(name, 24)} ${boxes.reduce((sum, own) => sum + own.length, 0)}`
  );
  return `Boxes drawn: ${counts.join(", ")}.`;
}

/** The mean over pictures for every two people. */
function meanMatrix(names: readonly string[], compared: readonly BoxComparison[]): (number | null)[][] {
  const matrices = compared.map((each) => agreementMatrix(names, each));
  return names.map((_, r) =>
    names.map((_, c) =>
      r === c ? null : matrices.reduce((sum, matrix) => sum + (matrix[r][c] ?? 0), 0) / matrices.length
    )
  );
}
