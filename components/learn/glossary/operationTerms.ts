import type {Term} from "./term.js";

/** Words about keeping models in use: versions, releases, services. */
export const operationTerms: readonly Term[] = [
  {
    id: "life-cycle",
    term: "life cycle",
    aliases: ["MLOps life cycle", "lifecycle", "model life cycle"],
    definition:
      "The life cycle of a model is the round from framing the question over data, training, use and repair, back to the question.",
    engineering: "In this book it has seven stages: frame, explore, label, train, deploy, monitor, maintain.",
    people: "At each stage someone decides about people. Know where you have a say, and use it early.",
    see: ["mlops", "monitoring"]
  },
  {
    id: "data-and-model-version-control",
    term: "data and model version control",
    aliases: ["data versioning", "model versioning", "version control"],
    definition: "Data and model version control keeps a saved, named state of every data set and every model.",
    engineering: "Go back when a new model fails; trace a live model to its data, code and settings; make it again.",
    people: "Show which version scored a person in March. Survey items, keys and reports belong in it too.",
    see: ["git", "model-registry", "lineage"]
  },
  {
    id: "model-registry",
    term: "model registry",
    aliases: ["registry"],
    definition: "A model registry is the list of an organisation’s models with their versions, and which one is live.",
    engineering: "Each version carries its run, its measures, its approval and its stage.",
    people: "Who approved it, for which use, until when: ask for these fields before the first release.",
    see: ["ml-platform", "lineage", "model-card"]
  },
  {
    id: "experiment-tracking",
    term: "experiment tracking",
    aliases: ["experiment tracker"],
    definition: "Experiment tracking records each training run: data, code, settings, seed, environment and results.",
    engineering: "Any run can be found and repeated. Runs that failed are kept as well.",
    people: "It is the study log. It also shows how many models were tried before the one that is reported.",
    see: ["seed", "hyperparameter", "model-registry"]
  },
  {
    id: "lineage",
    term: "lineage",
    aliases: ["provenance"],
    definition: "Lineage is the chain from a prediction back to the model, the code and the data it came from.",
    engineering: "Store the version with every prediction. Later it cannot be guessed.",
    people: "When a person asks why, this is how the answer is found.",
    see: ["data-and-model-version-control", "hash"]
  },
  {
    id: "model-card",
    term: "model card",
    aliases: [],
    definition:
      "A model card is a short document that says what a model is for, how it was made, how well it works, and for whom it does not.",
    engineering: "Generate it from the run, so that its numbers are those of the model that is live.",
    people: "Close to a test manual. Results by group and uses that are ruled out belong on its first page.",
    see: ["model-registry", "validity"]
  },
  {
    id: "hash",
    term: "hash",
    aliases: ["SHA-256", "fingerprint"],
    definition: "A hash is a short fingerprint of a file, which is another one as soon as a single byte changes.",
    engineering: "Same hash, same content. It shows that something changed, but not who changed it.",
    people: "It proves that the data of the report are the data of the study.",
    see: ["git", "lineage"],
    everyday: true
  },
  {
    id: "dependency",
    term: "dependency",
    aliases: ["dependencies"],
    definition: "A dependency is a piece of other people’s software that a program needs.",
    engineering: "Write down its exact version. A new version may change a default, and with it the scores.",
    people: "Two versions of one statistics package can give two results. Report the version with the result.",
    see: ["containerization", "config-files"],
    everyday: true
  },
  {
    id: "pipeline",
    term: "pipeline",
    aliases: [],
    definition: "A pipeline is a chain of steps that run by themselves, each on the output of the one before.",
    engineering: "From raw data to a released model without steps by hand. Each step can be tested and run again.",
    people: "A check that is part of it happens every time. Say where a person has to look before it goes on.",
    see: ["ci-cd", "etl", "retraining"]
  },
  {
    id: "retraining",
    term: "retraining",
    aliases: ["continuous training"],
    definition: "Retraining fits a model again on newer data.",
    engineering:
      "On a schedule, after drift, after feedback or when performance falls. On bad labels it makes things worse.",
    people: "A retrained model is a new instrument. Check validity and group results before it replaces the old one.",
    see: ["concept-drift", "pipeline", "range-restriction"]
  },
  {
    id: "feature-store",
    term: "feature store",
    aliases: [],
    definition: "A feature store computes and keeps features in one place, for training and for use alike.",
    engineering: "It can say what was known at a past moment, so that training sees no later facts.",
    people: "One definition of “tenure” for all models, with an owner who can be asked.",
    see: ["training-serving-skew", "leak", "feature-engineering"]
  },
  {
    id: "batch",
    term: "batch prediction",
    aliases: ["batch"],
    definition: "Batch prediction scores many cases at set times and stores the results until they are wanted.",
    engineering:
      "Cheap and calm, with scores as old as the last run. A job that died in silence looks like a quiet day.",
    people: "Fine for yearly planning. Wrong where someone acts today on last month’s score.",
    see: ["edge", "latency"],
    everyday: true
  },
  {
    id: "edge",
    term: "edge",
    aliases: ["edge prediction", "edge device"],
    definition: "A model at the edge runs on the user’s own device rather than on a server.",
    engineering: "It works without a connection and is harder to update, since every device has a copy.",
    people: "Data can stay with the person. That is a promise that a server cannot make.",
    see: ["batch", "api", "latency"],
    everyday: true
  },
  {
    id: "api",
    term: "API",
    aliases: ["endpoint"],
    definition: "An API is the agreed way in which one program asks another for something.",
    engineering: "Addresses, fields and types are a contract. Change it, and those who rely on it break.",
    people: "It is where your model meets the tools that managers use, and where its limits can be told.",
    see: ["fastapi", "data-schema"]
  },
  {
    id: "latency",
    term: "latency",
    aliases: ["throughput"],
    definition: "Latency is how long one answer takes; throughput is how many answers are given in a second.",
    engineering: "Report the slow end, such as the time that 95 of 100 requests stay under.",
    people: "People stop using tools that keep them waiting, however valid the score.",
    see: ["monitoring", "api"]
  },
  {
    id: "canary",
    term: "canary release",
    aliases: ["canary"],
    definition:
      "A canary release gives a new version to a small share of users first, and to all only if it does well.",
    engineering: "Decide beforehand what counts as well, and go back by itself if it does not.",
    people: "Two groups of people are then treated differently. Ask whether that is fair in this decision.",
    see: ["ci-cd", "monitoring"],
    everyday: true
  },
  {
    id: "sla",
    term: "service level agreement",
    aliases: ["SLA", "KPI", "key performance indicator"],
    definition:
      "A service level agreement is a promise about the quality of a service; a key performance indicator (KPI) is a number that you watch.",
    engineering: "A promise needs a number, a period and a consequence. An indicator needs an owner.",
    people: "Include what people feel: time to an answer, share of appeals, differences between groups.",
    see: ["latency", "monitoring"]
  },
  {
    id: "maturity-level",
    term: "maturity level",
    aliases: ["maturity model"],
    definition: "A maturity level is a grade for how well an organisation does MLOps, by one published scheme.",
    engineering: "Use it to choose the next step, not as a medal. Schemes differ.",
    people: "Ask several people alone and compare. One person’s answer measures that person.",
    see: ["mlops", "agreement"]
  }
];
