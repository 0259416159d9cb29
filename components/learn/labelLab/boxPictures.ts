import {csvText} from "../../table/csvText.js";
import {type Scene, triangleScene} from "../../simulate/triangleScene.js";
import type {Box} from "../../stats/agreement/boxes.js";
import {boxesOfTeam, boxTeam} from "../labels/boxTeam.js";
import {freeName, type Studio} from "./hereFile.js";

/** The pictures on which people draw in the lab. */
export const boxPictures: readonly Scene[] = [
  triangleScene(11, {triangles: 4, others: 3}),
  triangleScene(5, {triangles: 3, others: 4})
];

export interface PictureReader {
  name: string;

  /** The boxes on each picture. */
  boxes: Box[][];
}

/** Those who drew at least one box, and the made-up team if it is compared. */
export function pictureReaders({people, team}: Studio): PictureReader[] {
  const drawn = people.filter(({boxes}) => boxes.some((own) => own.length > 0));
  const others = team
    ? boxTeam.map(({name}, i) => ({
        name: freeName(name, people),
        boxes: boxPictures.map((scene, p) => boxesOfTeam(scene, [], p)[i].boxes)
      }))
    : [];
  return [...drawn.map(({name, boxes}) => ({name, boxes: boxPictures.map((_, p) => boxes[p] ?? [])})), ...others];
}

/** A row for each box, in units of the picture from its upper left corner. */
export function boxesCsv(readers: readonly PictureReader[]): string {
  const rows = readers.flatMap(({name, boxes}) =>
    boxes.flatMap((own, p) =>
      own.map(({left, top, right, bottom}) => [
        p + 1,
        name,
        ...[left, top, right, bottom].map((at) => Number(at.toFixed(2)))
      ])
    )
  );
  return csvText([["picture", "annotator", "left", "top", "right", "bottom"], ...rows]);
}
