import {type Group, shareOf, together} from "./group.js";

export interface SmallGroups {
  /** Groups of at least the smallest size, highest share first, and those below it. */
  shown: Group[];
  hidden: Group[];

  /** Rows of the groups that are shown ÷ all rows. */
  shownShare: number;

  /** Of the ten highest and the ten lowest of those shown, how many are smaller than the median group of all. */
  smallAtTheEnds: number;

  /** How many groups stand at the ends: twenty, or all if there are fewer. */
  ends: number;
}

/** What is left to see if groups smaller than some size are not shown. */
export function smallGroups(groups: readonly Group[], smallest: number): SmallGroups {
  const shown = groups.filter(({rows}) => rows >= smallest);
  shown.sort((a, b) => shareOf(b) - shareOf(a) || b.rows - a.rows || (a.name < b.name ? -1 : 1));
  const sizes = groups.map(({rows}) => rows).sort((a, b) => a - b);
  const middle = sizes[Math.floor(sizes.length / 2)];
  const ends = shown.length <= 20 ? shown : [...shown.slice(0, 10), ...shown.slice(-10)];
  return {
    shown,
    hidden: groups.filter(({rows}) => rows < smallest),
    shownShare: together(shown).rows / together(groups).rows,
    smallAtTheEnds: ends.filter(({rows}) => rows < middle).length,
    ends: ends.length
  };
}

/**
 * Between which shares 95 of 100 groups of this size would lie if all had the same one: the normal approximation
 * share ± 1.96 √(share (1 − share) ÷ rows), cut at 0 and 1.
 */
export function chanceBand(share: number, rows: number): {low: number; high: number} {
  const half = 1.96 * Math.sqrt((share * (1 - share)) / rows);
  return {low: Math.max(0, share - half), high: Math.min(1, share + half)};
}

/** How many groups lie outside the band in which chance alone would keep them, and how many of them chance would put there. */
export function outsideChance(groups: readonly Group[]): {outside: number; expected: number} {
  const overall = shareOf(together(groups));
  const outside = groups.filter((group) => {
    const {low, high} = chanceBand(overall, group.rows);
    return shareOf(group) < low || shareOf(group) > high;
  });
  return {outside: outside.length, expected: 0.05 * groups.length};
}
