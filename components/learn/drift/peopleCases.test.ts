import {expect, it} from "vitest";
import {jobCodeSeries} from "./jobCodes.js";
import {accuracyByCutoff, cutoffs, siteRule} from "./siteRule.js";
import {countUnseen, mappedBack} from "./unseen.js";

it("siteRule(seed) beats “all meet the standard” at head office and is far worse than it in the warehouses", () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const {home, away} = siteRule(seed);
    expect(home.accuracy).toBeGreaterThan(home.alwaysMeets + 0.05);
    expect(away.accuracy).toBeLessThan(away.alwaysMeets - 0.1);
  }
});

it("accuracyByCutoff(site) says “all meet the standard” below the lowest score, and has no better cut-off there", () => {
  const {away} = siteRule(5);
  const lowest = Math.min(...away.scores);
  const curve = accuracyByCutoff(away);
  cutoffs.forEach((cutoff, i) => {
    if (cutoff <= lowest) expect(curve[i]).toBe(away.alwaysMeets);
  });
  expect(Math.max(...curve)).toBeLessThan(away.alwaysMeets + 0.02);
});

it("jobCodeSeries() has a trickle of new codes before the reorganisation and a flood after it", () => {
  const {reference, periods} = jobCodeSeries();
  const shares = periods.map((period) => countUnseen(reference, period).unseenShare);
  expect(shares.slice(0, 5).map((share) => Math.round(share * 6000))).toEqual([9, 18, 27, 36, 45]);
  for (const share of shares.slice(5)) expect(share).toBeGreaterThan(0.85);
});

it("mappedBack(jobCodeSeries()) leaves nothing but the job that is really new", () => {
  const {reference, periods} = mappedBack(jobCodeSeries());
  for (const period of periods)
    expect(countUnseen(reference, period).values.map(({value}) => value)).toEqual(["DAT-1"]);
});
