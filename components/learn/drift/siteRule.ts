import {createRandom} from "../../math/random.js";
import {fitThresholdRule, ruleAccuracy, type ThresholdRule} from "../../models/thresholdRule.js";

/** People of one site with a score of a selection test and how their first year went; made up. */
export interface Site {
  name: string;
  scores: Float64Array;

  /** 1 if someone did not meet the standard of the job in the first year, else 0. */
  missed: Uint8Array;

  /** The share of people of whom the rule is right. */
  accuracy: number;

  /** The share of people of whom it would be right to say that all meet the standard. */
  alwaysMeets: number;
}

export interface SiteRule {
  rule: ThresholdRule;
  home: Site;
  away: Site;
}

/** The cut-off scores that the lesson's slider can take, in points. */
export const cutoffs: readonly number[] = Array.from({length: 61}, (_, i) => 20 + i);

const people = 900;

// Validity is the correlation of the score with performance. The test was made for head office.
const places = {
  home: {name: "head office", mean: 50, sd: 10, validity: 0.6, missing: -0.35},
  away: {name: "warehouses", mean: 43, sd: 8, validity: 0.15, missing: -0.7}
};

/**
 * A cut-off learned at head office, "does not meet the standard below a score of …", used on new people at head
 * office and in the warehouses. Made up: the scores of the warehouses are lower and say less about performance.
 */
export function siteRule(seed = 5): SiteRule {
  const learned = draw(places.home, seed, "training");
  const rule = fitThresholdRule(learned.scores, learned.missed);
  return {rule, home: site("home", seed, rule.threshold), away: site("away", seed, rule.threshold)};
}

/** The share of people of whom a rule with that cut-off is right, for every cut-off. */
export function accuracyByCutoff({scores, missed}: Site): number[] {
  return cutoffs.map((cutoff) => ruleAccuracy(scores, missed, cutoff));
}

function site(key: "home" | "away", seed: number, threshold: number): Site {
  const {scores, missed} = draw(places[key], seed, "use");
  const met = missed.reduce((sum, value) => sum + 1 - value, 0);
  return {
    name: places[key].name,
    scores,
    missed,
    accuracy: ruleAccuracy(scores, missed, threshold),
    alwaysMeets: met / people
  };
}

function draw({name, mean, sd, validity, missing}: (typeof places)["home"], seed: number, use: string) {
  const random = createRandom(seed, "site rule", name, use);
  const scores = new Float64Array(people);
  const missed = new Uint8Array(people);
  for (let i = 0; i < people; i++) {
    const ability = random.normal();
    scores[i] = Math.round(mean + sd * ability);
    const performance = validity * ability + Math.sqrt(1 - validity * validity) * random.normal();
    missed[i] = performance < missing ? 1 : 0;
  }
  return {scores, missed};
}
