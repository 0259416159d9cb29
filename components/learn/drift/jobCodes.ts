import {createRandom} from "../../math/random.js";
import type {CategorySeries, PeriodCounts} from "./unseen.js";

const staff = 6000;

// Shares of the jobs at the start; the last two grow slowly. After the reorganisation of month 7 each job but one has
// a new code, and the clerks are split in two.
const jobs = [
  {code: "SAL-1", share: 0.3, after: ["S100"]},
  {code: "CLK-1", share: 0.25, after: ["A210", "A220"]},
  {code: "WHS-1", share: 0.2, after: ["L300"]},
  {code: "DRV-1", share: 0.15, after: ["L310"]},
  {code: "ENG-1", share: 0.1, after: ["ENG-1"]}
];
const trickle = {code: "DAT-1", perMonth: 9};

/** Job codes of a staff of 6,000 by month, trained on January; made up. In July a reorganisation brings new codes. */
export function jobCodeSeries(seed = 8): CategorySeries {
  const periods = months.map((label, i) => month(label, i, seed));
  return {
    id: "jobs",
    title: "Job codes, reorganised in July (made up)",
    row: "employee",
    rows: "employees",
    value: "job code",
    values: "job codes",
    reference: periods[0],
    periods: periods.slice(1),
    mapBack: new Map(jobs.flatMap(({code, after}) => after.filter((a) => a !== code).map((a) => [a, code] as const)))
  };
}

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September"];
const reorganised = months.indexOf("July");

function month(label: string, index: number, seed: number): PeriodCounts {
  const random = createRandom(seed, "job codes", label);
  const counts = new Map<string, number>();
  const add = (code: string) => counts.set(code, (counts.get(code) ?? 0) + 1);
  const fresh = trickle.perMonth * index;
  for (let i = 0; i < fresh; i++) add(trickle.code);
  for (let i = fresh; i < staff; i++) {
    const {code, after} = pick(random.uniform());
    add(index < reorganised ? code : after[random.integer(after.length)]);
  }
  return {label, counts, missing: 0};
}

function pick(uniform: number) {
  let rest = uniform;
  for (const job of jobs) {
    if (rest < job.share) return job;
    rest -= job.share;
  }
  return jobs[jobs.length - 1];
}
