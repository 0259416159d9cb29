import type {Term} from "./term.js";

/** Words about models and how they are judged. */
export const modelTerms: readonly Term[] = [
  {
    id: "baseline",
    term: "baseline",
    aliases: [],
    definition:
      "A baseline is the plainest answer that a model has to beat, such as always saying the most frequent outcome.",
    engineering: "Compute it first and show it beside every score.",
    people: "Today’s practice is a baseline too: how good are the managers’ own guesses?",
    see: ["prevalence", "accuracy"]
  },
  {
    id: "accuracy",
    term: "accuracy",
    aliases: [],
    definition: "Accuracy is the share of predictions that are right.",
    engineering: "It treats all errors alike and looks splendid where one outcome is rare. Never read it alone.",
    people: "Missing someone who would leave and troubling someone who would stay do not cost the same.",
    see: ["precision-and-recall", "baseline"],
    everyday: true
  },
  {
    id: "precision-and-recall",
    term: "precision and recall",
    aliases: ["precision", "recall", "F1"],
    definition:
      "Precision is the share of alarms that were right; recall is the share of cases that an alarm found. F1 joins the two.",
    engineering: "Moving the threshold raises one and lowers the other, as a rule.",
    people:
      "Low precision troubles people for nothing; low recall overlooks them. Which is worse is not a technical question.",
    see: ["threshold", "accuracy", "false-alarm"],
    everyday: true
  },
  {
    id: "threshold",
    term: "threshold",
    aliases: ["cut score", "cut-off"],
    definition: "A threshold is the value from which a score or a measure counts as a yes.",
    engineering: "Choose it by what the two kinds of error cost, on data that are not used to judge it.",
    people: "You say cut score. It decides about people, so it needs a reason that can be told.",
    see: ["precision-and-recall", "false-alarm"],
    everyday: true
  },
  {
    id: "false-alarm",
    term: "false alarm",
    aliases: ["false positive"],
    definition: "A false alarm is an alarm although nothing is wrong.",
    engineering:
      "Measure how often your monitor rings when nothing has changed. Alarms that nobody believes protect nobody.",
    people: "A person flagged by mistake pays for it. So does every later alarm, which fewer people heed.",
    see: ["threshold", "p-value", "monitoring"]
  },
  {
    id: "p-value",
    term: "p-value",
    aliases: ["p value"],
    definition: "A p-value is how likely data at least this unusual would be if nothing but chance were at work.",
    engineering: "With a million rows every trifle has a small p-value. Decide by the size of the change as well.",
    people: "It is not the probability that the hypothesis is true, and not the size of anything.",
    see: ["effect-size", "false-alarm", "confidence-interval"]
  },
  {
    id: "effect-size",
    term: "effect size",
    aliases: ["Cohen’s d", "Cohen's d"],
    definition: "An effect size says how large a difference is, in units that can be compared.",
    engineering: "A drift alarm should name it: a shift of 0.05 standard deviations seldom deserves a night call.",
    people: "Report it with an interval, and in terms of people: how many more would be hired, or would leave?",
    see: ["p-value", "confidence-interval"]
  },
  {
    id: "confidence-interval",
    term: "confidence interval",
    aliases: ["interval estimate"],
    definition:
      "A confidence interval is a range computed so that it holds the true value in a stated share of all such studies, often 95 %.",
    engineering:
      "Show it wherever there is a sample. Two models whose difference has 0 in its interval are not told apart.",
    people: "For a small group it is wide. That is the honest answer, and not a reason to leave the group out.",
    see: ["bootstrap", "sampling", "effect-size"]
  },
  {
    id: "bootstrap",
    term: "bootstrap",
    aliases: ["bootstrapping", "resampling"],
    definition: "The bootstrap draws many new samples from the data themselves to see how much a result wobbles.",
    engineering: "It works for measures without a formula. Draw whole blocks where rows depend on each other.",
    people: "Draw whole teams where people of one team resemble each other.",
    see: ["confidence-interval", "seed"]
  },
  {
    id: "test-set",
    term: "test set",
    aliases: ["held-out data", "hold-out", "holdout"],
    definition: "A test set is data that played no part in building a model and are used once, to judge it.",
    engineering: "Split by person and by time. Looking twice, and choosing in between, spoils it.",
    people: "This is cross-validation of the selection battery: results in the first sample are always too good.",
    see: ["overfitting", "leak"]
  },
  {
    id: "overfitting",
    term: "overfitting",
    aliases: [],
    definition: "Overfitting means that a model has learned the accidents of its training data along with the rule.",
    engineering: "Good in training, worse on new data. Fewer features, more data or a plainer model help.",
    people: "You know the same thing as shrinkage: the correlation falls in the next sample.",
    see: ["test-set", "hyperparameter"]
  },
  {
    id: "hyperparameter",
    term: "hyperparameter",
    aliases: [],
    definition:
      "A hyperparameter is a setting chosen before training, such as the depth of a tree or the learning rate.",
    engineering: "Trying many and keeping the best flatters the best. Judge it on a test set that chose nothing.",
    people: "Like choosing the items after seeing the results: allowed, if fresh data confirm it.",
    see: ["config-files", "test-set", "experiment-tracking"]
  },
  {
    id: "calibration",
    term: "calibration",
    aliases: ["calibrated", "recalibration", "recalibrate"],
    definition: "A model is calibrated if, of all cases given 70 %, about 70 % come true.",
    engineering: "Check it by plotting what was said against what happened. It can drift while the ranking stays good.",
    people: "“70 % risk” should mean seven in ten. If it does not, no training course can explain it.",
    see: ["threshold", "concept-drift"],
    everyday: true
  },
  {
    id: "seed",
    term: "seed",
    aliases: ["random seed"],
    definition: "A seed is the number from which a program’s random numbers follow, so that chance can be repeated.",
    engineering: "Record it with each run, and try several: a result that needs one seed is luck.",
    people: "It makes a random split or a random order repeatable and open to checks.",
    see: ["experiment-tracking", "bootstrap"],
    everyday: true
  },
  {
    id: "partial-dependence",
    term: "partial dependence",
    aliases: ["partial dependence plot", "PDP"],
    definition:
      "Partial dependence shows how a model’s mean prediction moves when one feature is set to different values.",
    engineering: "It asks the model about cases that may not exist. Mark where there are no data.",
    people: "It explains the model and not the world: paying more may not keep people, whatever the curve says.",
    see: ["shapley-value", "feature"]
  },
  {
    id: "shapley-value",
    term: "Shapley value",
    aliases: ["SHAP"],
    definition:
      "A Shapley value is the part of one prediction that is credited to one feature, so that all parts add up.",
    engineering: "It depends on the background data with which the case is compared. Name them.",
    people: "It gives a reason for the score. It does not say what the person could change.",
    see: ["partial-dependence", "feature"]
  },
  {
    id: "adverse-impact",
    term: "adverse impact",
    aliases: ["disparate impact", "four-fifths rule"],
    definition: "Adverse impact means that a procedure selects one group at a clearly lower rate than another.",
    engineering:
      "Compute rates by group at each release and in use. Leaving out the protected feature does not prevent it.",
    people:
      "The four-fifths rule is a rule of thumb from US guidelines. With small numbers, add a test and an interval.",
    see: ["proxy", "selection", "representativeness"]
  },
  {
    id: "proxy",
    term: "proxy",
    aliases: ["proxy variable"],
    definition: "A proxy is a measured thing that stands in for another one, wanted or not.",
    engineering: "Postcodes can stand for origin, log-ins for age. Test whether features predict the protected one.",
    people: "Ratings stand in for performance, clicks for interest. Ask what else they hold.",
    see: ["adverse-impact", "criterion", "feature"],
    everyday: true
  }
];
