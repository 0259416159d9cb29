import {comments} from "../../generate/comments.js";
import {type Annotator, annotate} from "../../simulate/annotators.js";
import type {NearDuplicatePair} from "./findNearDuplicates.js";
import {commentTask} from "./textTask.js";

/** A made-up comment with the one label that it got, as in most labelled data. */
export interface LabelledComment {
  text: string;
  label: string;
  annotator: string;

  /** The sentiment that it was written with. */
  truth: string;
}

const team: readonly Annotator[] = [
  {name: "Ada", behaviour: "careful", accuracy: 0.97},
  {name: "Ben", behaviour: "literal", accuracy: 0.95},
  {name: "Cleo", behaviour: "careful", accuracy: 0.9},
  {name: "Dan", behaviour: "tires", accuracy: 0.95, end: 0.4}
];

/** Comments that four made-up people have shared out, so that each got one label. */
export function labelledOnce(about: "work" | "product", {count = 600, seed = 3} = {}): LabelledComment[] {
  const drawn = comments({count, seed, about, weights: [2, 1, 2]});
  const {codes, categories} = annotate(commentTask(drawn), team, {seed});
  return drawn.map(({text, sentiment}, i) => {
    const annotator = i % team.length;
    return {
      text,
      truth: sentiment,
      annotator: team[annotator].name,
      label: categories[codes[i * team.length + annotator]]
    };
  });
}

/** What the pairs of near-duplicates with two labels tell, and what is so. */
export interface Conflicts {
  pairs: NearDuplicatePair[];

  /** Texts in any such pair, and how many of them have a wrong label. */
  texts: number;
  wrong: number;

  /** How many pairs have two labels because the two texts mean two things. */
  twoMeanings: number;

  /** The share of wrong labels among all. */
  wrongOfAll: number;

  /** The share of all wrong labels that are among these texts. */
  recall: number;
}

/** The near-duplicates whose labels differ. */
export function conflictsOf(comments: readonly LabelledComment[], pairs: readonly NearDuplicatePair[]): Conflicts {
  const differing = pairs.filter(({first, second}) => comments[first].label !== comments[second].label);
  const places = new Set(differing.flatMap(({first, second}) => [first, second]));
  const isWrong = ({label, truth}: LabelledComment) => label !== truth;
  const wrong = Array.from(places).filter((i) => isWrong(comments[i])).length;
  const wrongOfAll = comments.filter(isWrong).length;
  return {
    pairs: differing,
    texts: places.size,
    wrong,
    twoMeanings: differing.filter(({first, second}) => comments[first].truth !== comments[second].truth).length,
    wrongOfAll: wrongOfAll / comments.length,
    recall: wrongOfAll === 0 ? 0 : wrong / wrongOfAll
  };
}

/** For each likeness in percent: what the pairs that are at least so alike tell. Left out where no pair has two labels. */
export function conflictsAlong(
  comments: readonly LabelledComment[],
  pairs: readonly NearDuplicatePair[],
  likenesses: readonly number[]
): {likeness: number; precision: number; recall: number}[] {
  return likenesses.flatMap((likeness) => {
    const near = pairs.filter(({similarity}) => similarity >= likeness / 100 - 1e-9);
    const {texts, wrong, recall} = conflictsOf(comments, near);
    return texts === 0 ? [] : [{likeness, precision: wrong / texts, recall}];
  });
}
