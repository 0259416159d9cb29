import {type BoxBehaviour, drawBoxes} from "../../simulate/drawBoxes.js";
import type {Scene} from "../../simulate/triangleScene.js";
import type {Box} from "../../stats/agreement/boxes.js";
import {type BoxMatching, matchBoxes} from "../../stats/agreement/matchBoxes.js";

/** What an instruction may add to "Draw a box around the triangles", and whose reading it puts right. */
export const clauses = [
  {id: "each", text: "One box for each triangle.", cures: "one box round all"},
  {id: "only", text: "Only triangles: no circles, no squares.", cures: "every shape"},
  {id: "small", text: "However small it is.", cures: "misses small ones"},
  {id: "edges", text: "The box touches the triangle on all four sides.", cures: "loose"}
] as const satisfies readonly {id: string; text: string; cures: BoxBehaviour}[];
export type ClauseId = (typeof clauses)[number]["id"];

/** Five people who read one instruction each in their own way; made up. */
export const boxTeam = [
  {name: "Ada", behaviour: "each triangle"},
  {name: "Ben", behaviour: "one box round all"},
  {name: "Cleo", behaviour: "loose"},
  {name: "Dan", behaviour: "misses small ones"},
  {name: "Eve", behaviour: "every shape"}
] as const satisfies readonly {name: string; behaviour: BoxBehaviour}[];

/** The boxes of one person. */
export interface BoxReader {
  name: string;
  boxes: Box[];
}

/** The boxes of the team under an instruction with these clauses: a clause puts right the reading that it rules out. */
export function boxesOfTeam(scene: Scene, given: readonly string[], seed = 0): BoxReader[] {
  const cured = new Set<string>(clauses.filter(({id}) => given.includes(id)).map(({cures}) => cures));
  return boxTeam.map(({name, behaviour}) => ({
    name,
    boxes: drawBoxes(scene, cured.has(behaviour) ? "each triangle" : behaviour, {seed, name})
  }));
}

export interface BoxPairResult extends BoxMatching {
  first: string;
  second: string;
}

export interface BoxComparison {
  /** Every pair of readers. */
  pairs: BoxPairResult[];

  /** The mean over pairs of 2 × matches ÷ all boxes of both. */
  agreement: number;

  /** The mean intersection over union over all matches; null without any. */
  meanIou: number | null;
}

/**
 * Matches the boxes of every two readers at that intersection over union.
 *
 * @throws {RangeError} if there are fewer than two readers
 */
export function compareBoxes(readers: readonly BoxReader[], threshold = 0.5): BoxComparison {
  if (readers.length < 2) throw new RangeError(`invalid readers; fewer than two: ${readers.length}`);
  const pairs = readers.flatMap((a, i) =>
    readers.slice(i + 1).map((b): BoxPairResult => {
      return {first: a.name, second: b.name, ...matchBoxes(a.boxes, b.boxes, {threshold})};
    })
  );
  const ious = pairs.flatMap(({pairs}) => pairs.map(({iou}) => iou));
  return {
    pairs,
    // Two who drew nothing agree.
    agreement: pairs.reduce((sum, {agreement}) => sum + (agreement ?? 1), 0) / pairs.length,
    meanIou: ious.length === 0 ? null : ious.reduce((sum, iou) => sum + iou, 0) / ious.length
  };
}

/** The agreement of every two readers as a matrix; null on the diagonal. */
export function agreementMatrix(names: readonly string[], {pairs}: BoxComparison): (number | null)[][] {
  return names.map((row) =>
    names.map((column) => {
      const pair = pairs.find(({first, second}) => [first, second].includes(row) && [first, second].includes(column));
      return row === column || pair === undefined ? null : (pair.agreement ?? 1);
    })
  );
}
