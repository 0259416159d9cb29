import type {Term} from "./term.js";

/** Words about people who label, rate and judge, and how far they agree. */
export const labelTerms: readonly Term[] = [
  {
    id: "annotator",
    term: "annotator",
    aliases: ["rater", "labeller"],
    definition: "An annotator is a person, or a program, that gives cases their labels.",
    engineering: "Keep who labelled what, under which version of the instruction.",
    people: "You say rater. Training, a clear instruction and a second rater help here as they do in interviews.",
    see: ["label", "agreement"]
  },
  {
    id: "agreement",
    term: "agreement",
    aliases: ["inter-rater agreement", "inter-annotator agreement", "interrater agreement"],
    definition: "Agreement is how often annotators who work alone give the same case the same label.",
    engineering: "Measure it before training. A model is hard to judge against labels that people disagree about.",
    people: "Agreement is not truth: raters can share one mistake. It is where you start.",
    see: ["kappa", "krippendorffs-alpha", "reliability"],
    everyday: true
  },
  {
    id: "kappa",
    term: "kappa",
    aliases: ["Cohen’s kappa", "Fleiss’ kappa", "Cohen's kappa", "Fleiss' kappa"],
    definition: "Kappa is agreement beyond what chance alone would give: 1 is perfect, and 0 is what chance gives.",
    engineering:
      "Where one class is rare, kappa can be low although raters nearly always agree. Look at the table too.",
    people: "Cohen’s kappa is for two raters, Fleiss’ for more. Report it with an interval.",
    see: ["krippendorffs-alpha", "ac1", "prevalence"]
  },
  {
    id: "krippendorffs-alpha",
    term: "Krippendorff’s alpha",
    aliases: ["Krippendorff's alpha"],
    definition:
      "Krippendorff’s alpha measures agreement for any number of annotators, with missing labels and for categories, ranks or numbers.",
    engineering: "One measure fits most labelling projects. Say which distance between labels it used.",
    people: "Not Cronbach’s alpha, which is about the items of a scale.",
    see: ["kappa", "ac1", "reliability"]
  },
  {
    id: "ac1",
    term: "AC1",
    aliases: ["Gwet’s AC1", "Gwet's AC1", "AC2"],
    definition:
      "AC1 is Gwet’s measure of agreement beyond chance; it stays steadier than kappa where one label is rare.",
    engineering: "Show it beside kappa. Where the two differ widely, one label dominates.",
    people: "AC2 is its form for ranks and numbers. Do not choose the measure after seeing the values.",
    see: ["kappa", "prevalence"]
  },
  {
    id: "dawid-skene",
    term: "Dawid–Skene",
    aliases: ["Dawid-Skene"],
    definition: "Dawid–Skene is a method that estimates the true labels and each annotator’s errors at the same time.",
    engineering:
      "It gives careful annotators more weight. It needs overlap and believes that annotators err independently.",
    people: "It was made for doctors who judged the same patients. It can tell a strict rater from a careless one.",
    see: ["majority-vote", "annotator"]
  },
  {
    id: "majority-vote",
    term: "majority vote",
    aliases: [],
    definition: "Majority vote gives a case the label that most of its annotators chose.",
    engineering: "A good first answer with an odd number of annotators. It forgets how close the vote was.",
    people: "The minority may be right, or may be the group that the text is about. Keep the split.",
    see: ["dawid-skene", "agreement"]
  },
  {
    id: "iou",
    term: "IoU",
    aliases: ["intersection over union"],
    definition:
      "IoU, intersection over union, is the area that two boxes share divided by the area that they cover together.",
    engineering: "From 0, nothing in common, to 1, the same box. Often 0.5 is asked for before two boxes count as one.",
    people: "It is agreement for drawings: did both raters mean the same thing, in the same place?",
    see: ["agreement", "annotator"]
  },
  {
    id: "prevalence",
    term: "prevalence",
    aliases: ["base rate"],
    definition:
      "Prevalence is how frequent something is among all cases; as a yardstick for predictions it is called the base rate.",
    engineering: "If 95 % stay, “everyone stays” is right for 95 % and finds nobody. Compare every accuracy with it.",
    people: "Where few people leave or few can be hired, even a valid test is wrong about many.",
    see: ["baseline", "precision-and-recall", "kappa"]
  },
  {
    id: "icc",
    term: "ICC",
    aliases: ["intraclass correlation"],
    definition:
      "The ICC, intraclass correlation, is the share of differences in ratings that comes from the cases rather than from the raters.",
    engineering: "There are several forms. Say which one, and whether it is about one rater or the mean of several.",
    people: "It also tells how far people of one team resemble each other, and whether a team mean makes sense.",
    see: ["rwg", "reliability"]
  },
  {
    id: "rwg",
    term: "r_wg",
    aliases: ["rwg", "within-group agreement"],
    definition:
      "The index r_wg compares how much the people of one group differ with how much they would if they answered at random.",
    engineering: "Near 1, one mean speaks for the team. Low or negative, the mean hides a split.",
    people: "It depends on what “at random” means, usually every answer as likely as the next. Say so.",
    see: ["icc", "agreement"]
  },
  {
    id: "reliability",
    term: "reliability",
    aliases: ["Cronbach’s alpha", "Cronbach's alpha"],
    definition: "Reliability is how far a measurement gives the same result when nothing but chance has changed.",
    engineering:
      "Engineers use the word for services that do not fail. In measurement it is about scores that do not wobble.",
    people: "It limits validity: what is mostly noise cannot predict much. Ask for it before you ask for a model.",
    see: ["validity", "icc"],
    everyday: true
  },
  {
    id: "validity",
    term: "validity",
    aliases: ["criterion validity", "predictive validity"],
    definition: "Validity is how far evidence supports what is read from a score, for the use that is made of it.",
    engineering: "A score on held-out data is one piece of that evidence, for one use, one place and one time.",
    people: "Tests are not valid in themselves; uses are. A new use needs new evidence.",
    see: ["reliability", "criterion", "test-set"],
    everyday: true
  },
  {
    id: "criterion",
    term: "criterion",
    aliases: ["criteria"],
    definition: "A criterion is the outcome that a selection or a model is meant to predict, as it is measured.",
    engineering: "You say target. Ask how it was measured before you ask how well it can be predicted.",
    people: "What it misses, and what it holds besides performance, goes into the model: deficiency and contamination.",
    see: ["target", "validity", "ground-truth"],
    everyday: true
  },
  {
    id: "measurement-invariance",
    term: "measurement invariance",
    aliases: [],
    definition:
      "Measurement invariance means that a score has the same meaning in all groups, or at all times, that are compared.",
    engineering: "A feature can keep its name and range and still change its meaning. No drift alarm is made for that.",
    people: "Test it before you compare groups or waves. Without it a difference may be one of wording.",
    see: ["data-drift", "validity"]
  }
];
