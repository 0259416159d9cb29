import {glossary} from "../glossary.js";
import type {PollItem} from "./pollItem.js";

/** What to cover next, and how it went; asked once, at the end of a course. */
export const surveyItems: readonly PollItem[] = [
  {
    id: "next",
    type: "several",
    short: "Cover next",
    text: "What should a next session cover? Tick all that you would come for.",
    options: [
      {id: "drift", label: "Drift"},
      {id: "fairness", label: "Fairness"},
      {id: "tools", label: "Tools, hands-on"},
      {id: "law", label: "Law"},
      {
        id: "together",
        label: {engineering: "Working with people scientists", people: "Working with engineers"}
      },
      {id: "cases", label: "Case studies"},
      {id: "other", label: "Something else"}
    ]
  },
  {
    id: "question",
    type: "scale",
    short: "A good question to ask",
    text: {
      engineering: "I could ask a people scientist at least one good question this week.",
      people: "I could ask an engineer at least one good question this week."
    }
  },
  {
    id: "pace",
    type: "one",
    short: "Pace",
    text: "The pace was:",
    options: [
      {id: "slow", label: "Too slow"},
      {id: "right", label: "Right"},
      {id: "fast", label: "Too fast"}
    ]
  },
  {
    id: "term",
    type: "one",
    short: "Term to look up",
    text: "The one term that I will look up again:",
    options: glossary.map(({id, term}) => ({id, label: term}))
  },
  {id: "hardest", type: "text", short: "Hardest part", text: "The hardest part was:"},
  {
    id: "practice",
    type: "text",
    short: "One practice to try",
    text: "One practice that I will try in the next 30 days:"
  }
];
