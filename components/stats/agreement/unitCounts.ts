import type {Ratings} from "./ratings.js";

/** How often each unit was given each category: only the counts above 0, those of unit u from starts[u] to starts[u + 1]. */
export interface UnitCounts {
  units: number;
  categories: number;
  starts: Int32Array;

  /** The category of each count. */
  cells: Int32Array;
  counts: Float64Array;

  /** How many labels each unit has. */
  labels: Float64Array;

  /** How many units have two labels or more. */
  paired: number;
}

/** Counts the labels of each unit; who gave them does not matter any more. O(units × annotators). */
export function countLabels({units, annotators, categories, codes}: Ratings): UnitCounts {
  const [width, k] = [annotators.length, categories.length];
  const starts = new Int32Array(units.length + 1);
  const labels = new Float64Array(units.length);
  const cells = new Int32Array(codes.length);
  const counts = new Float64Array(codes.length);
  const placeOf = new Int32Array(k).fill(-1);
  let end = 0;
  let paired = 0;
  for (let u = 0, at = 0; u < units.length; u++) {
    const start = end;
    for (let a = 0; a < width; a++, at++) {
      const code = codes[at];
      if (code < 0) continue;
      labels[u]++;
      if (placeOf[code] < start) {
        placeOf[code] = end;
        cells[end] = code;
        counts[end++] = 1;
      } else counts[placeOf[code]]++;
    }
    starts[u + 1] = end;
    if (labels[u] >= 2) paired++;
  }
  return {
    units: units.length,
    categories: k,
    starts,
    cells: cells.slice(0, end),
    counts: counts.slice(0, end),
    labels,
    paired
  };
}
