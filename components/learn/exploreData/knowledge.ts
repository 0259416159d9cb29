/** Something that a table knows of a case, and how well it alone tells hits from misses; see toldApart. */
export interface Knowledge {
  label: string;
  value: number;

  /** Whether it is known at the time when it would be used. */
  inTime: boolean;
}

/** What is known, each with how well it tells. */
export function knowledge<Id extends string>(
  known: readonly {id: Id; label: string; inTime: boolean}[],
  values: Readonly<Record<Id, number>>
): Knowledge[] {
  return known.map(({id, label, inTime}) => ({label, value: values[id], inTime}));
}
