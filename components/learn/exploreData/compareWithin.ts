import {addUp, type Group, shareOf, together} from "./group.js";

/** Rows of one of two sides that belong to one class, such as flights from Seattle to the East. */
export interface ClassedGroup extends Group {
  side: string;
  class: string;
}

export interface Comparison {
  /** Side by side, all classes together. */
  all: [Group, Group];

  /** The same within each class that both sides have. */
  classes: {name: string; sides: [Group, Group]}[];

  /** The shares that each side would have with the mix of classes of both together (direct standardisation). */
  standardised: [number, number];

  /** Whether the side that is higher over all is the lower one in every class: Simpson's paradox. */
  turned: boolean;
}

/** Compares the shares of two sides as a whole and within classes. */
export function compareWithin(groups: readonly ClassedGroup[], sides: [string, string]): Comparison {
  const own = sides.map((side) => groups.filter((group) => group.side === side));
  const names = [...new Set(groups.map((group) => group.class))];
  const sums = own.map((list) =>
    addUp(list.map(({class: name, rows, hits}) => ({name, rows, hits}))).filter(({rows}) => rows > 0)
  );
  const pair = (name: string) => sums.map((list) => list.find((group) => group.name === name));
  const classes = names.flatMap((name) => {
    const [a, b] = pair(name);
    return a === undefined || b === undefined ? [] : [{name, sides: [a, b] as [Group, Group]}];
  });
  const all = own.map((list, i) => together(list, sides[i])) as [Group, Group];
  const sign = Math.sign(shareOf(all[0]) - shareOf(all[1]));
  return {
    all,
    classes,
    standardised: [0, 1].map((side) => standardise(classes, side)) as [number, number],
    turned:
      classes.length > 1 &&
      classes.every(({sides: [a, b]}) => Math.sign(shareOf(a) - shareOf(b)) === -sign && sign !== 0)
  };
}

/** Two sides of one line in a figure: shares, and the rows behind them. */
export interface SharePair {
  label: string;
  sides: [{share: number; rows: number}, {share: number; rows: number}];
}

/** The comparison as lines: all together, as they are or with the same mix, and then each class. */
export function comparisonPairs({all, classes, standardised}: Comparison, sameMix: boolean): SharePair[] {
  const side = (group: Group) => ({share: shareOf(group), rows: group.rows});
  const whole = (i: 0 | 1) => (sameMix ? {share: standardised[i], rows: all[i].rows} : side(all[i]));
  return [
    {label: "all", sides: [whole(0), whole(1)]},
    ...classes.map(({name, sides: [a, b]}): SharePair => ({label: name, sides: [side(a), side(b)]}))
  ];
}

function standardise(classes: Comparison["classes"], side: number): number {
  const weights = classes.map(({sides: [a, b]}) => a.rows + b.rows);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return classes.reduce((sum, {sides}, i) => sum + (weights[i] / total) * shareOf(sides[side]), 0);
}
