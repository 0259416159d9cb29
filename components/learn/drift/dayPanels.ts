import {meanOf, sortedSample, standardDeviationOf} from "../../stats/sample.js";
import type {Days} from "./days.js";
import type {Place} from "./rainRule.js";

/** The days of each place as dots: the first place is the reference, the others are current. */
export function dotPanels(places: readonly Place[]) {
  return places.map(({name, days}, i) => ({
    name,
    side: i === 0 ? ("reference" as const) : ("current" as const),
    days: Array.from(days.swing, (value, day) => ({date: days.date[day], value, yes: days.wet[day] === 1}))
  }));
}

export interface SwingFacts {
  /** Means in °C: of all days, of the wet and of the dry ones. */
  all: number;
  wet: number;
  dry: number;

  /** The standard deviation of all days, in °C. */
  sd: number;
}

/** What the swing of temperature is like in one place. */
export function swingFacts({swing, wet}: Days): SwingFacts {
  const part = (wanted: (i: number) => boolean) => sortedSample(swing.filter((_, i) => wanted(i)));
  const all = sortedSample(swing);
  return {
    all: meanOf(all),
    wet: meanOf(part((i) => wet[i] === 1)),
    dry: meanOf(part((i) => wet[i] === 0)),
    sd: standardDeviationOf(all)
  };
}
