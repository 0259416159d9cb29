import type {Ratings} from "./ratings.js";

/** The ratings without units that nobody labelled and annotators who labelled nothing; repeats are left out. */
export function labelledOnly({units, annotators, categories, codes, scores}: Ratings): Ratings {
  const width = annotators.length;
  const unitUsed = new Uint8Array(units.length);
  const annotatorUsed = new Uint8Array(width);
  for (let u = 0, at = 0; u < units.length; u++) {
    for (let a = 0; a < width; a++, at++) if (codes[at] >= 0) unitUsed[u] = annotatorUsed[a] = 1;
  }
  const keptUnits = indexesOf(unitUsed);
  const keptAnnotators = indexesOf(annotatorUsed);
  const kept = new Int32Array(keptUnits.length * keptAnnotators.length);
  let to = 0;
  for (const u of keptUnits) for (const a of keptAnnotators) kept[to++] = codes[u * width + a];
  return {
    units: keptUnits.map((u) => units[u]),
    annotators: keptAnnotators.map((a) => annotators[a]),
    categories,
    codes: kept,
    scores
  };
}

function indexesOf(used: Uint8Array): number[] {
  const indexes: number[] = [];
  used.forEach((value, i) => value === 1 && indexes.push(i));
  return indexes;
}
