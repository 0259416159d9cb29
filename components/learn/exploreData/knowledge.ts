/** Something that a table knows of a case, and how well it alone tells hits from misses; see toldApart. */
export interface Knowledge {
  label: string;

  /** A word or two for a chart; led by ✗ if it comes too late. */
  short: string;
  value: number;

  /** Whether it is known at the time when it would be used. */
  inTime: boolean;
}

/** What is known, each with how well it tells. */
export function knowledge<Id extends string>(
  known: readonly {id: Id; label: string; short: string; inTime: boolean}[],
  values: Readonly<Record<Id, number>>
): Knowledge[] {
  return known.map(({id, label, short, inTime}) => ({
    label,
    short: inTime ? short : `✗ ${short}`,
    value: values[id],
    inTime
  }));
}
