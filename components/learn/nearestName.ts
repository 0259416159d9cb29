/** The one of the names that was most likely meant by a misspelt one, or null if none is near. O(names × length²). */
export function nearestName(misspelt: string, names: readonly string[]): string | null {
  const word = misspelt.toLowerCase();
  let [best, least]: [string | null, number] = [null, Math.max(1, Math.floor(word.length / 3)) + 1];
  for (const name of names) {
    const distance = edits(word, name.toLowerCase());
    if (distance < least) [best, least] = [name, distance];
  }
  return best;
}

/** How many letters to put in, take out or change (Levenshtein), or neighbours to swap, between two words. */
function edits(a: string, b: string): number {
  let [before, last]: number[][] = [[], Array.from({length: b.length + 1}, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
}
