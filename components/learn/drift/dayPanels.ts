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

/** The mean swing of temperature in °C: of all days, of the wet and of the dry ones. */
export function swingMeans({swing, wet}: Days): {all: number; wet: number; dry: number} {
  const mean = (wanted: (i: number) => boolean) => {
    const values = swing.filter((_, i) => wanted(i));
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  return {all: mean(() => true), wet: mean((i) => wet[i] === 1), dry: mean((i) => wet[i] === 0)};
}
