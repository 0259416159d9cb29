/** What a key of the left table says of its rows, before they are joined. */
export interface LeftKey {
  /** null is missing: it has no partner. */
  key: string | null;
  rows: number;
  hits: number;
}

export interface Joined {
  /** Rows before and after an inner join. */
  before: number;
  rows: number;
  hits: number;

  /** Rows of the left that found no partner, and are gone. */
  lost: number;

  /** Rows of the left that found more than one partner, and stand there more than once. */
  multiplied: number;

  /** The key with most partners, and how many it has. */
  worst: {key: string; partners: number};
}

/** What an inner join on a key does to the rows of the left table: right holds the key of each of its rows. */
export function joinRows(left: readonly LeftKey[], right: readonly (string | null)[]): Joined {
  const partners = new Map<string, number>();
  for (const key of right) if (key !== null) partners.set(key, (partners.get(key) ?? 0) + 1);
  const joined: Joined = {before: 0, rows: 0, hits: 0, lost: 0, multiplied: 0, worst: {key: "", partners: 0}};
  for (const {key, rows, hits} of left) {
    const count = key === null ? 0 : (partners.get(key) ?? 0);
    joined.before += rows;
    joined.rows += rows * count;
    joined.hits += hits * count;
    if (count === 0) joined.lost += rows;
    if (count > 1) joined.multiplied += rows;
    if (key !== null && count > joined.worst.partners) joined.worst = {key, partners: count};
  }
  return joined;
}
