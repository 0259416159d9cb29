import {exp, log} from "../math/elementary.js";
import {checkClasses} from "./checkClasses.js";
import {type SparseRows, rowProduct} from "./sparseRows.js";

/** A multinomial naive Bayes model. */
export interface NaiveBayes {
  /** How many classes there are. */
  classes: number;

  /** For each class the logarithm of its share; −Infinity for a class without rows. */
  priors: Float64Array;

  /** For each class the logarithm of the share of each column among all counts. */
  words: Float64Array[];
}

export interface NaiveBayesOptions {
  /** How many classes there are; else as many as the highest label needs. */
  classes?: number;

  /** What is added to every count, above 0. Defaults to 1 (Laplace). */
  smoothing?: number;
}

/**
 * Fits multinomial naive Bayes: every word counts for itself, by how frequent it is in each class. Equals scikit-learn's
 * MultinomialNB. Takes counts ≥ 0 and labels 0, 1, … in the same order. O(counts + classes × columns).
 *
 * @throws {RangeError} if a count is negative, smoothing is not above 0, or the labels do not fit
 */
export function fitNaiveBayes(
  counts: SparseRows,
  labels: ArrayLike<number>,
  options: NaiveBayesOptions = {}
): NaiveBayes {
  const {smoothing = 1} = options;
  if (!(smoothing > 0 && smoothing < Infinity)) throw new RangeError(`invalid smoothing; not above 0: ${smoothing}`);
  const classes = checkClasses(labels, counts.rows, options.classes);
  const rows = new Float64Array(classes);
  const words = Array.from({length: classes}, () => new Float64Array(counts.columns).fill(smoothing));
  for (let row = 0; row < counts.rows; row++) {
    rows[labels[row]]++;
    for (let k = counts.starts[row]; k < counts.starts[row + 1]; k++) {
      if (!(counts.values[k] >= 0)) throw new RangeError(`invalid counts in row ${row}; below 0: ${counts.values[k]}`);
      words[labels[row]][counts.indexes[k]] += counts.values[k];
    }
  }
  return {
    classes,
    priors: rows.map((count) => log(count) - log(counts.rows)),
    words: words.map((own) => {
      const whole = log(own.reduce((sum, count) => sum + count, 0));
      return own.map((count) => log(count) - whole);
    })
  };
}

/** Row-major rows × classes: how likely each class is for each row. */
export function naiveBayesProbabilities({classes, priors, words}: NaiveBayes, counts: SparseRows): Float64Array {
  const probabilities = new Float64Array(counts.rows * classes);
  for (let row = 0; row < counts.rows; row++) {
    const own = probabilities.subarray(row * classes, (row + 1) * classes);
    for (let c = 0; c < classes; c++) own[c] = priors[c] + rowProduct(counts, row, words[c]);
    const highest = Math.max(...own);
    let sum = 0;
    for (let c = 0; c < classes; c++) sum += own[c] = exp(own[c] - highest);
    for (let c = 0; c < classes; c++) own[c] /= sum;
  }
  return probabilities;
}

/** The most likely class of each row; the first of equals. */
export function predictNaiveBayes(model: NaiveBayes, counts: SparseRows): Int32Array {
  const {classes} = model;
  const probabilities = naiveBayesProbabilities(model, counts);
  return Int32Array.from({length: counts.rows}, (_, row) => {
    const own = probabilities.subarray(row * classes, (row + 1) * classes);
    return own.indexOf(Math.max(...own));
  });
}
