import type {Term} from "./term.js";

/** Words about data: where they come from, what is done to them, what goes wrong with them. */
export const dataTerms: readonly Term[] = [
  {
    id: "data-drift",
    term: "data drift",
    aliases: ["input drift"],
    definition:
      "Data drift means that the inputs a model receives are no longer distributed like those it was trained on.",
    engineering:
      "Inputs can be watched without outcomes, so this alarm comes first. It does not say whether the model became worse.",
    people:
      "Other people apply, or the same people are described otherwise. Ask whether the validation study still covers them.",
    see: ["concept-drift", "spatial-shift", "temporal-shift"]
  },
  {
    id: "temporal-shift",
    term: "temporal shift",
    aliases: [],
    definition: "A temporal shift is data drift because time has passed between training and use.",
    engineering: "Compare months or waves with the training period. A season comes back; a trend does not.",
    people: "Younger staff, new trades, a merger that starts everyone’s years of service at zero.",
    see: ["data-drift", "spatial-shift"]
  },
  {
    id: "spatial-shift",
    term: "spatial shift",
    aliases: [],
    definition:
      "A spatial shift is data drift because a model is used in another place, or on other people, than it was made for.",
    engineering:
      "Keep the place and the period of the training data in the model’s record, and compare before the first use elsewhere.",
    people: "You know the question as validity generalisation: does a test made in head office hold in the warehouse?",
    see: ["data-drift", "validity"]
  },
  {
    id: "feature",
    term: "feature",
    aliases: ["predictor"],
    definition: "A feature is an input of a model: one measured or computed property of each case.",
    engineering: "Each feature costs computing and upkeep, so one that adds little is better left out.",
    people: "You say predictor. Ask of each one whether it belongs to the job, and what it stands in for.",
    see: ["target", "feature-engineering", "proxy"],
    everyday: true
  },
  {
    id: "feature-engineering",
    term: "feature engineering",
    aliases: [],
    definition:
      "Feature engineering makes inputs that a model can use from raw data, such as months of service from a hire date.",
    engineering: "The same code has to make the feature in training and in use, or the two will differ.",
    people: "Scoring a scale is feature engineering. So is every decision about reversed items and missing answers.",
    see: ["feature", "training-serving-skew", "feature-store"]
  },
  {
    id: "target",
    term: "target",
    aliases: ["outcome variable"],
    definition: "The target is the outcome that a model learns to predict.",
    engineering: "It has to be known for past cases, and unknown at the moment when the prediction is made.",
    people: "You say criterion. A model becomes good at predicting whatever stands in that column, deserved or not.",
    see: ["criterion", "label", "feature"],
    everyday: true
  },
  {
    id: "label",
    term: "label",
    aliases: [],
    definition:
      "A label is the answer that a case carries for a model to learn from, such as “wet day” or “left within a year”.",
    engineering: "Labels cost time and money, arrive late, and are sometimes wrong. Plan for all three.",
    people: "Ratings, codes and decisions by people are labels too, with all that is known about raters.",
    see: ["annotator", "ground-truth", "agreement"],
    everyday: true
  },
  {
    id: "ground-truth",
    term: "ground truth",
    aliases: [],
    definition: "Ground truth is the outcome that predictions and labels are judged by.",
    engineering:
      "It often arrives weeks after the prediction. Join it to the stored prediction, or the model is never measured.",
    people: "For people it is seldom the truth. A performance rating is a measurement with errors of its own.",
    see: ["label", "criterion", "monitoring"]
  },
  {
    id: "missing-value",
    term: "missing value",
    aliases: ["missing data"],
    definition: "A missing value is a place in the data where something should stand and nothing does.",
    engineering:
      "Drop, fill in or mark: each choice moves the result. Count them, since a change in their share is drift.",
    people: "Who does not answer a survey is seldom random. Silence can be an answer about trust.",
    see: ["data-drift", "sampling"]
  },
  {
    id: "outlier",
    term: "outlier",
    aliases: [],
    definition: "An outlier is a value that lies far from all the others.",
    engineering:
      "First ask whether it is an error of entry or unit. Then decide, write the rule down, and use it everywhere.",
    people:
      "It may be a typing error, or the one person for whom the process works differently. Look before you delete.",
    see: ["missing-value", "scaler"]
  },
  {
    id: "scaler",
    term: "scaler",
    aliases: ["z-score", "standardisation"],
    definition: "A scaler brings numbers to a common scale, often to z-scores with mean 0 and standard deviation 1.",
    engineering:
      "It learns its mean and standard deviation in training and belongs to the model. Refit it later, and drift becomes invisible.",
    people: "A norm table is a scaler. A percentile says little until you know the norm group.",
    see: ["training-serving-skew", "data-drift"]
  },
  {
    id: "encoding",
    term: "encoding",
    aliases: ["one-hot encoding", "label encoding"],
    definition: "An encoding turns categories into numbers that a model can take.",
    engineering:
      "Codes 1, 2, 3 claim an order, which misleads a linear model. One-hot gives each value a column of its own.",
    people: "Job families and sites have no order. Codes that suggest one can turn an alphabet into a career ladder.",
    see: ["unseen-value", "feature-engineering"],
    everyday: true
  },
  {
    id: "unseen-value",
    term: "unseen value",
    aliases: ["unseen category", "unknown value"],
    definition: "An unseen value is a category that turns up in use and was not in the training data.",
    engineering: "Count them, treat them as “unknown” on purpose, and ring when their share grows.",
    people: "After a reorganisation, new job codes often name old work. Map them back before you trust a score.",
    see: ["encoding", "data-drift"]
  },
  {
    id: "training-serving-skew",
    term: "training-serving skew",
    aliases: ["training/serving skew"],
    definition: "Training-serving skew means that the same case is turned into other inputs in use than in training.",
    engineering: "The usual cause is code written twice. Share one function, and send known cases through both ways.",
    people: "As if a scale were scored with one key in the study and another in practice.",
    see: ["feature-store", "scaler"]
  },
  {
    id: "leak",
    term: "leak",
    aliases: ["data leakage", "leakage", "target leakage"],
    definition: "A leak is information in the inputs that would not be known at the moment of prediction.",
    engineering:
      "A score that looks too good is the first sign. Split by time and by person, and ask when each value is known.",
    people: "An exit-interview date predicts leaving perfectly, and only after the person has left.",
    see: ["test-set", "feature-store", "overfitting"],
    everyday: true
  },
  {
    id: "sampling",
    term: "sampling",
    aliases: ["random sample"],
    definition: "Sampling takes part of a population in order to learn about the whole.",
    engineering: "Sample at random and keep the seed. Rows that happen to come first are not a sample.",
    people: "Volunteers differ from the others, and no large number repairs that.",
    see: ["representativeness", "confidence-interval"],
    everyday: true
  },
  {
    id: "representativeness",
    term: "representativeness",
    aliases: ["representative sample"],
    definition:
      "Data are representative if what matters for the question is as frequent in them as in the population it is asked about.",
    engineering: "Compare shares by group with those of the real users, and report results by group.",
    people:
      "A model trained on one site with few women says little about other sites. Small groups need numbers of their own.",
    see: ["sampling", "adverse-impact"]
  },
  {
    id: "personal-data",
    term: "personal data",
    aliases: ["PII", "personally identifiable information"],
    definition: "Personal data are facts that belong to a person who is named, or who can be found out.",
    engineering: "Find them, keep as few as possible, mask the rest, and never let them into Git.",
    people: "What was promised when people answered decides what may be done with it. A group of four hides nobody.",
    see: ["proxy", "representativeness"]
  },
  {
    id: "sql",
    term: "SQL",
    aliases: [],
    definition: "SQL is the language in which most databases are asked questions.",
    engineering: "One statement says what you want, and the database decides how to get it.",
    people: "It reads almost like a sentence. Counting who is missing from a table takes three lines.",
    see: ["join", "missing-value"]
  },
  {
    id: "join",
    term: "join",
    aliases: ["inner join", "left join"],
    definition: "A join puts rows of two tables together where they share a key, such as a person’s number.",
    engineering: "Count the rows before and after. A key that is not unique multiplies rows without a word.",
    people: "Joining survey answers to personnel records ends anonymity. Ask whether it was promised.",
    see: ["sql", "etl", "personal-data"],
    everyday: true
  },
  {
    id: "etl",
    term: "ETL",
    aliases: ["extract, transform, load"],
    definition:
      "ETL stands for extract, transform, load: taking data from their sources, putting them in order, and storing them for use.",
    engineering: "It should give the same result when it runs twice, and say which rows came late.",
    people: "Here it is decided who counts as an employee this month. Be there when it is.",
    see: ["pipeline", "join", "data-schema"]
  },
  {
    id: "data-schema",
    term: "data schema",
    aliases: ["schema"],
    definition: "A data schema says which columns a table has, of which type, in which unit and range.",
    engineering: "Keep its version with the model’s. A load that does not fit is stopped before it reaches anyone.",
    people: "It is the codebook. Without it, nobody knows whether a 7 is the top of the scale or “no answer”.",
    see: ["data-test", "pydantic", "etl"]
  },
  {
    id: "data-test",
    term: "data test",
    aliases: [],
    definition: "A data test is a check that data have to pass before they are used, such as “no age below 14”.",
    engineering: "Write one for each accident that has happened, and run it at every load.",
    people: "Say what cannot be true of people in this job. You know such rules, and engineers can only guess them.",
    see: ["data-schema", "ci-cd"]
  }
];
