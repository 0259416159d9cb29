import {type Annotator, annotate, type LabelTask} from "../../simulate/annotators.js";
import type {Ratings} from "../../stats/agreement/ratings.js";
import {textTeam} from "./readerLabels.js";
import {type Cause, shortTexts} from "./texts.js";
import {shortTextTask} from "./textTask.js";

export interface GuidelineRule {
  id: string;
  text: string;

  /** The causes of disagreement that it settles: those texts become easier. */
  settles: readonly Cause[];

  /** The habit that it ends. */
  cures: Annotator["behaviour"] | null;
}

/** Rules that a guideline for sentiment may hold. */
export const guidelineRules: readonly GuidelineRule[] = [
  {
    id: "meant",
    text: "Label what the writer means, not what the words say.",
    settles: ["irony", "slang"],
    cures: "literal"
  },
  {
    id: "faint",
    text: "Faint praise (“not bad”, “works”) is neutral.",
    settles: ["negation"],
    cures: "lenient"
  },
  {
    id: "mixed",
    text: "Good and bad in one text: label it neutral.",
    settles: ["mixed"],
    cures: null
  },
  {
    id: "target",
    text: "Judge the writer’s view of the thing named in the task, as it is now.",
    settles: ["target", "comparison"],
    cures: null
  },
  {
    id: "ask",
    text: "If you would have to guess, read it again with a colleague.",
    settles: ["knowledge"],
    cures: "guesses when hard"
  }
];

const easier = 0.15; // what is left of the difficulty of a text whose cause is settled

/** The team's labels of all 24 texts under a guideline with these rules; made up, with the same seed each time. */
export function labelsUnder(rules: readonly string[], seed = 4): Ratings {
  const given = guidelineRules.filter(({id}) => rules.includes(id));
  const settled = new Set<string>(given.flatMap(({settles}) => settles));
  const cured = new Set<string>(given.flatMap(({cures}) => cures ?? []));
  const task = shortTextTask(shortTexts);
  const difficulty = shortTexts.map(({causes}, i) => {
    const hard = task.difficulty?.[i] ?? 0;
    return causes.every((cause) => settled.has(cause)) ? easier * hard : hard;
  });
  const eased: LabelTask = {...task, difficulty};
  const team = textTeam.map(({name, accuracy, ...habit}): Annotator => {
    return cured.has(habit.behaviour)
      ? {name, accuracy, behaviour: "careful"}
      : ({name, accuracy, ...habit} as Annotator);
  });
  return annotate(eased, team, {seed});
}
