import type {SharePair} from "./compareWithin.js";
import {type Group, shareOf, together} from "./group.js";

export interface UseOptions {
  /** The share of hits from which a class is flagged, learned from what was observed in the period before. */
  flagFrom: number;

  /** The share of hits among flagged rows that acting on the flag prevents. */
  effect: number;

  /** The share of flagged rows that nobody acts on, chosen at random, so that something true is left to learn from. */
  holdOut: number;
}

export interface UsedPeriod {
  label: string;

  /** Which classes were flagged. */
  flagged: readonly string[];

  /** The share of hits that the flagged rows show, acted on or not; null if nothing was flagged. */
  seen: number | null;

  /** What it would have been had nobody acted. */
  untouched: number | null;

  /** Hits that happened ÷ rows, and what it would have been without the model. */
  share: number;
  shareWithout: number;
}

export interface Period {
  label: string;

  /** Rows and hits by class, such as the hour of departure, had nobody acted. */
  classes: readonly Group[];
}

/**
 * A rule that is used and learned anew: each period it flags the classes that showed many hits in the period before;
 * people act on the flags and prevent a share of the hits; and the next rule learns from what is left. With rows held
 * out, it learns the share of flagged classes from those. In expectation, nothing is drawn.
 */
export function usedModel(periods: readonly Period[], {flagFrom, effect, holdOut}: UseOptions): UsedPeriod[] {
  let observed = new Map(periods[0].classes.map((group) => [group.name, shareOf(group)]));
  return periods.slice(1).map(({label, classes}) => {
    const flagged = classes.filter(({name}) => (observed.get(name) ?? 0) >= flagFrom);
    const prevented = effect * (1 - holdOut);
    const after = (group: Group) => (flagged.includes(group) ? group.hits * (1 - prevented) : group.hits);
    const acted = classes.map((group) => ({...group, hits: after(group)}));
    observed = new Map(
      // Held-out rows show the truth; without any, the flagged classes show what acting has left.
      acted.map((group, i) => [group.name, shareOf(holdOut > 0 ? classes[i] : group)])
    );
    const seen = together(acted.filter((_, i) => flagged.includes(classes[i])));
    return {
      label,
      flagged: flagged.map(({name}) => name),
      seen: flagged.length === 0 ? null : shareOf(seen),
      untouched: flagged.length === 0 ? null : shareOf(together(flagged)),
      share: shareOf(together(acted)),
      shareWithout: shareOf(together(classes))
    };
  });
}

/** The periods in which something was flagged as lines: had nobody acted, and as recorded; rows are classes flagged. */
export function usedPairs(periods: readonly UsedPeriod[]): SharePair[] {
  return periods.flatMap(({label, flagged: {length: rows}, seen, untouched}): SharePair[] =>
    seen === null || untouched === null
      ? []
      : [
          {
            label,
            sides: [
              {share: untouched, rows},
              {share: seen, rows}
            ]
          }
        ]
  );
}
