import {exp, log} from "../../components/math/elementary.js";
import {createRandom, type Random} from "../../components/math/random.js";
import type {Column, Table} from "../../components/table/table.js";

export type Role = "reference" | "current";

/** Ten columns of numbers: smooth and rounded ones, counts, long tails; four of them move a little. */
const numbers: Record<string, (random: Random, current: boolean) => number> = {
  height: (random) => random.normal(),
  income: (random, current) => rounded(exp(10 + 0.8 * random.normal() + (current ? 0.02 : 0)), 100),
  wait: (random) => rounded(-12 * log(1 - random.uniform()), 1000),
  age: (random) => random.integer(100),
  score: (random) => random.uniform(),
  temperature: (random, current) => rounded(15 + 8 * random.normal() + (current ? 0.5 : 0), 10),
  visits: (random, current) => random.poisson(current ? 3.1 : 3),
  distance: (random) => rounded(-40 * log((1 - random.uniform()) * (1 - random.uniform())), 10),
  balance: (random) => rounded((900 * random.normal()) / Math.sqrt(1 - random.uniform()), 10000),
  margin: (random, current) => rounded(random.normal() + (current ? 0.15 : 0), 1e6)
};

/** Five columns of categories, by how many; low codes are more frequent. */
const categories: Record<string, {levels: number; prefix: string}> = {
  member: {levels: 2, prefix: "member-"},
  tariff: {levels: 4, prefix: "tariff "},
  region: {levels: 12, prefix: "region "},
  product: {levels: 50, prefix: "product-no-"},
  branch: {levels: 300, prefix: "B"}
};

export const numberNames: readonly string[] = Object.keys(numbers);
export const categoryNames: readonly string[] = Object.keys(categories);

/** One side of the data that every measurement uses, without missing values; seeded, so that each run has the same. */
export function sampleTable(role: Role, rows: number): Table {
  const columns = [...numberNames, ...categoryNames].map((name) => sampleColumn(role, name, rows));
  return {name: role, rows, columns};
}

function sampleColumn(role: Role, name: string, rows: number): Column {
  const random = createRandom(2001, role, name);
  const current = role === "current";
  if (name in numbers) {
    return {name, kind: "number", values: Float64Array.from({length: rows}, () => numbers[name](random, current))};
  }
  const {levels, prefix} = categories[name];
  const bend = current ? 2.05 : 2;
  const level = () => Math.min(levels - 1, Math.floor(levels * exp(bend * log(random.uniform() || 0.5))));
  const dictionary = Array.from({length: levels}, (_, i) => `${prefix}${i + 1}`);
  return {name, kind: "category", codes: Int32Array.from({length: rows}, level), dictionary};
}

function rounded(value: number, factor: number): number {
  return Math.round(value * factor) / factor;
}
