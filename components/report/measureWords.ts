import type {MeasureName} from "../stats/agreement/agreementResult.js";
import type {Reason} from "../stats/agreement/estimates.js";

export interface MeasureWords {
  /** What its value says. */
  says: string;

  /** When it misleads, or does not apply. */
  notWhen: string;
}

/** What each measure says, and when not to use it. */
export const measureWords: Record<MeasureName, MeasureWords> = {
  percent: {
    says: "How often two labels of one item are the same.",
    notWhen: "Not alone where one label is frequent: two who always say it agree always."
  },
  weightedPercent: {
    says: "The same, where labels that are near each other count as part agreement.",
    notWhen: "Not without the weights beside it: they can make any number look good."
  },
  cohenKappa: {
    says: "Agreement of two people beyond what their own habits would give by chance; here the mean over all pairs.",
    notWhen: "Not to compare data in which labels are rare in different degrees: kappa falls with rarity alone."
  },
  scottPi: {
    says: "Like Cohen’s kappa, with chance from the labels of both people together.",
    notWhen: "Not where each person is meant to have a rate of their own."
  },
  fleissKappa: {
    says: "Scott’s idea for any number of people: chance from all labels together.",
    notWhen: "Not for small samples, where it is biased downwards a little; alpha mends that."
  },
  congerKappa: {
    says: "Cohen’s idea for any number of people: each has habits of their own.",
    notWhen: "Not where people come and go, so that nobody’s habits can be seen."
  },
  krippendorffAlpha: {
    says: "1 less the disagreement found ÷ that of labels mixed at random. Any number of people, gaps, any level.",
    notWhen: "Not as proof of poor labels where one label rules: with little variety there is little to agree about."
  },
  gwetAC1: {
    says: "Agreement beyond chance, where chance is taken to be small if one label rules.",
    notWhen: "Not alone where a rare label is the point: it stays high though nobody finds the rare ones."
  },
  gwetAC2: {
    says: "AC1 with the weights chosen: near labels count as part agreement.",
    notWhen: "Not for labels without an order."
  },
  brennanPrediger: {
    says: "Agreement beyond chance, where by chance all labels are equally frequent.",
    notWhen: "Not where labels were listed that nobody ever means: each one raises it."
  },
  icc: {
    says: "The share of the variance of single ratings that is between items: would another rater give this very amount?",
    notWhen: "Not for names or ranks, nor where items hardly differ. For means of raters take ICC(2,k)."
  },
  rwg: {
    says: "For each item 1 less the variance of its ratings ÷ that of ratings at random over the scale; here the mean.",
    notWhen: "Not where all crowd at one end of the scale: random answers over it are no fair comparison then."
  },
  averageDeviation: {
    says: "How far a rating lies from the mean of its item, in points. Small is good.",
    notWhen: "Not to compare scales of different length without its cutoff, options ÷ 6."
  }
};

/** Why a measure has no value, or no interval, in a sentence. */
export const reasonWords: Record<Reason, string> = {
  "no labels": "There are no labels.",
  "one annotator": "There is one annotator, and so nobody to agree with.",
  "no overlapping units": "No item has labels of two people.",
  "single unit": "It needs two items or more.",
  "one category": "Only one label was ever given, so chance alone would agree always.",
  "labels are no numbers": "It needs labels that are numbers.",
  "labels are no whole numbers": "It needs labels that are whole numbers, such as points of a scale.",
  "too few complete units": "It needs two items or more that everyone labelled.",
  "no variation": "The labels do not vary.",
  "resamples without a value": "Too many resamples have a single label, so there is no interval.",
  "no resamples": "No interval was asked for."
};
