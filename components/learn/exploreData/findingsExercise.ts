import {checkMatch} from "../checkMatch.js";
import type {Exercise} from "../exercise.js";

const questions = {
  reliable: "Are they accurate and reliable enough?",
  access: "Who gets access?",
  join: "Which features become possible by joining?",
  time: "Will the data be there in time?",
  labels: "Do we need labels, and at what cost?",
  change: "Will using the model change the data?",
  kpi: "How will the KPI be measured?"
} as const;
type Question = keyof typeof questions;

interface Finding {
  text: string;
  question: Question;

  /** What to think of where it has the wrong partner. */
  why: string;
}

const flightFindings: readonly Finding[] = [
  {
    text: "One single flight makes an airport the latest of the country.",
    question: "reliable",
    why: "A share from one row: how far can you rely on it?"
  },
  {
    text: "By name of city, Portland in Oregon and Portland in Maine are one place.",
    question: "join",
    why: "Something was brought together by a key, and the key was not unique."
  },
  {
    text: "Most flights that left within the last hour are still in the air.",
    question: "time",
    why: "Their delays will be in the table. Are they there when the next flight leaves?"
  },
  {
    text: "Nobody wrote down why a flight was late.",
    question: "labels",
    why: "What is not written down has to be made, by people, one case after the other."
  },
  {
    text: "After passengers were rebooked, the flights that were flagged look punctual.",
    question: "change",
    why: "The data after the release are not those before it: something acted on the prediction."
  },
  {
    text: "At 15 minutes Seattle is the latest airport, at 60 minutes it is not.",
    question: "kpi",
    why: "Nothing changed but the definition of late."
  }
];

const peopleFindings: readonly Finding[] = [
  {
    text: "Five of seven people of one manager left, so the manager is said to drive people away.",
    question: "reliable",
    why: "A share from seven rows: how far can you rely on it?"
  },
  {
    text: "Someone who was rehired counts as a leaver twice.",
    question: "join",
    why: "Two tables were brought together by a key, and the key was not unique."
  },
  {
    text: "Leave is paid out on the last day of work.",
    question: "time",
    why: "The column tells leavers apart. Is it filled in when you would need it?"
  },
  {
    text: "Why people left is in no table, only in notes of exit interviews.",
    question: "labels",
    why: "What is not written down has to be made, by people, one case after the other."
  },
  {
    text: "After managers kept the people who were flagged, the flags look wrong.",
    question: "change",
    why: "The data after the release are not those before it: something acted on the prediction."
  },
  {
    text: "New staff leave less often as a share of people, and more often per year of work.",
    question: "kpi",
    why: "Nothing changed but the definition of turnover."
  }
];

/** Findings of the lesson, each to be put to the question that it answers. */
export function findingsExercise(data: "flights" | "people"): Exercise<"match"> {
  const findings = data === "flights" ? flightFindings : peopleFindings;
  const expected = Object.fromEntries(findings.map(({text, question}) => [text, questions[question]]));
  const swapped = {...expected, [findings[2].text]: questions.labels, [findings[3].text]: questions.time};
  return {
    id: data === "flights" ? "findings-flights" : "findings-people",
    title: "Which question does each finding answer?",
    task: "Six findings, seven questions. Put each finding to the question that it answers; one question is left over.",
    answer: {type: "match", left: findings.map(({text}) => text), right: Object.values(questions)},
    check: (answer) =>
      checkMatch(answer, {
        expected,
        why: Object.fromEntries(findings.map(({text, why}) => [text, why])),
        praise: "Left over is the question of access: who may see which rows, and in groups of what size."
      }),
    hints: [
      "Begin with the finding in which nothing changed but a definition.",
      "“In time” is about when a value is known; “labels” about values that nobody has written down.",
      "No finding is about who may look at the data."
    ],
    solution: {
      answer: expected,
      text: "Each finding is a small query that took minutes. Asked after the release, each costs weeks."
    },
    mistake: swapped
  };
}
