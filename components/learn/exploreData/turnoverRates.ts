import {type Employment, yearLength} from "./people.js";

/** What may stand behind "turnover". */
export const rateDefinitions = [
  {id: "share", label: "share of all who were ever there"},
  {id: "start", label: "share of those there at the start"},
  {id: "year", label: "leavers per 100 years of employment"},
  {id: "early", label: "leavers within the first months, per 100 hired"}
] as const;
export type RateDefinition = (typeof rateDefinitions)[number]["id"];

export interface Rate {
  name: string;
  leavers: number;

  /** What leavers are divided by: people, or years. */
  base: number;

  /** leavers ÷ base. */
  value: number;

  /** 1 is the highest. */
  rank: number;
}

export interface RateOptions {
  definition: RateDefinition;

  /** For "early" alone. */
  months: number;

  /** The first moment of the records. */
  start: number;
  nameOf: (person: Employment) => string;
}

/** Turnover of each group by the chosen definition, highest first. */
export function turnoverRates(people: readonly Employment[], options: RateOptions): Rate[] {
  const count = counts[options.definition];
  const names = [...new Set(people.map(options.nameOf))];
  const rates = names.map((name) => {
    const own = people.filter((person) => options.nameOf(person) === name);
    const [leavers, base] = count(own, options);
    return {name, leavers, base, value: leavers / base};
  });
  rates.sort((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1));
  return rates.map((rate, i) => ({...rate, rank: i + 1}));
}

type Count = (people: readonly Employment[], options: RateOptions) => [leavers: number, base: number];

const leaversOf = (people: readonly Employment[]) => people.filter(({left}) => left).length;

const counts: Record<RateDefinition, Count> = {
  share: (people) => [leaversOf(people), people.length],
  start: (people, {start}) => {
    const there = people.filter(({hired}) => hired < start);
    return [leaversOf(there), there.length];
  },
  year: (people) => [leaversOf(people), people.reduce((sum, {entry, exit}) => sum + (exit - entry), 0) / yearLength],
  early: (people, {start, months}) => {
    const hired = people.filter((person) => person.hired >= start);
    const early = hired.filter(({left, hired, exit}) => left && exit - hired <= (months / 12) * yearLength);
    return [early.length, hired.length];
  }
};
