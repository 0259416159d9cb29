/** The rows that belong together, and in how many of them the outcome came: flights of an airport that were late. */
export interface Group {
  name: string;
  rows: number;
  hits: number;
}

/** Hits ÷ rows of a group; NaN without rows. */
export function shareOf({rows, hits}: {rows: number; hits: number}): number {
  return hits / rows;
}

/** All groups as one. */
export function together(groups: readonly Group[], name = "all"): Group {
  return {
    name,
    rows: groups.reduce((sum, {rows}) => sum + rows, 0),
    hits: groups.reduce((sum, {hits}) => sum + hits, 0)
  };
}

/** The mean of the groups' shares, each group counting once, however many rows it has. */
export function meanOfShares(groups: readonly Group[]): number {
  return groups.reduce((sum, group) => sum + shareOf(group), 0) / groups.length;
}

/** Groups of equal name added up, in the order in which the names come. */
export function addUp(groups: Iterable<Group>): Group[] {
  const sums = new Map<string, Group>();
  for (const {name, rows, hits} of groups) {
    const sum = sums.get(name) ?? {name, rows: 0, hits: 0};
    sums.set(name, {name, rows: sum.rows + rows, hits: sum.hits + hits});
  }
  return [...sums.values()];
}
