import type {Term} from "./term.js";

/** Words of people science that engineers meet in this book. */
export const workTerms: readonly Term[] = [
  {
    id: "people-science",
    term: "people science",
    aliases: ["I-O psychology", "industrial-organisational psychology", "people scientist", "I-O psychologist"],
    definition: "People science is the study of people at work: how they are chosen, led, developed, and kept well.",
    engineering:
      "Bring someone from it in when a model touches people. They know how the outcome is measured, and what that misses.",
    people: "In this book the word covers industrial-organisational psychologists and all who bring that science.",
    see: ["mlops", "selection", "validity"],
    everyday: true
  },
  {
    id: "selection",
    term: "selection",
    aliases: ["personnel selection", "hiring"],
    definition: "Selection is deciding which of several applicants get a job or a place.",
    engineering:
      "The EU’s AI Act lists models that rank applicants as a high-risk use, with duties for makers and users.",
    people: "Job analysis first, then predictors, then evidence of validity, then a check for adverse impact.",
    see: ["adverse-impact", "range-restriction", "validity"],
    everyday: true
  },
  {
    id: "range-restriction",
    term: "range restriction",
    aliases: ["selective labels", "restriction of range"],
    definition:
      "Range restriction means that outcomes are known only for those who were chosen, so that relations look weaker than they are.",
    engineering: "You say selective labels. The model’s own decisions choose its next training data.",
    people: "Correct for it with care, or let a small random group in, where that is fair and lawful.",
    see: ["selection", "label", "representativeness"]
  },
  {
    id: "turnover",
    term: "turnover",
    aliases: ["attrition"],
    definition: "Turnover is people leaving an organisation, as a share of those employed over a period.",
    engineering: "Say who counts: own wish or not, transfers, fixed terms. Each definition gives another target.",
    people: "Leaving by choice and leaving by order have different causes. One model for both explains neither.",
    see: ["target", "engagement"]
  },
  {
    id: "engagement",
    term: "engagement",
    aliases: ["engagement survey"],
    definition:
      "Engagement is how far people are absorbed by their work and give it their energy, usually asked in a survey.",
    engineering: "A score from 1 to 5 is a mean of several answers. Keep the items, and the wave they came from.",
    people: "Answers were given under a promise, often about groups only. A prediction for one person breaks it.",
    see: ["measurement-invariance", "reliability", "personal-data"],
    everyday: true
  },
  {
    id: "job-analysis",
    term: "job analysis",
    aliases: [],
    definition: "A job analysis describes what is done in a job and what a person needs for it.",
    engineering: "It is the requirements document for every model about that job.",
    people: "It ties predictors to the work. Without it, a correlation is all there is to defend.",
    see: ["criterion", "selection"]
  }
];
