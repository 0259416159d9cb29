import {wholeAtLeast} from "../math/assert.js";

/**
 * The number of classes: as given, else as many as the highest label needs.
 *
 * @throws {RangeError} if there are no rows, the labels are not as many, or one is no class
 */
export function checkClasses(labels: ArrayLike<number>, rows: number, given?: number): number {
  wholeAtLeast(1, rows, "rows");
  if (labels.length !== rows) throw new RangeError(`invalid labels; not as many as rows (${rows}): ${labels.length}`);
  let classes = given ?? 1;
  wholeAtLeast(1, classes, "classes");
  for (let i = 0; i < rows; i++) {
    if (!(Number.isSafeInteger(labels[i]) && labels[i] >= 0 && (given === undefined || labels[i] < given))) {
      throw new RangeError(`invalid labels at index ${i}; no class: ${labels[i]}`);
    }
    classes = Math.max(classes, labels[i] + 1);
  }
  return classes;
}
