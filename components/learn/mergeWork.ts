import {canonicalJson} from "./canonicalJson.js";
import {type Work, type WorkOf, wrongKept} from "./work.js";

/**
 * One piece of work out of two copies of it, such as that of this browser and that of an imported file: the newer
 * answer stays (on a tie, the one here), what was solved or answered right in either stays so, the wrong answers of
 * both are kept, and of counts the larger.
 */
export function mergeWork(here: Work, there: Work): Work {
  const [newer, older] = there.last > here.last ? [there, here] : [here, there];
  const first = Math.min(here.first, there.first);
  if (newer.type === "exercise" && older.type === "exercise") return {...mergeExercise(newer, older), first};
  if (newer.type === "question" && older.type === "question") return {...mergeQuestion(newer, older), first};
  return newer.type === older.type ? {...newer, first} : newer;
}

type KeptExercise = WorkOf<"exercise">;
type KeptQuestion = WorkOf<"question">;

function mergeExercise(newer: KeptExercise, older: KeptExercise): KeptExercise {
  const solver = earliestSolved(newer, older);
  return {
    ...newer,
    solved: solver?.solved ?? null,
    helped: (solver ?? newer).helped,
    tries: Math.max(newer.tries, older.tries),
    hints: Math.max(newer.hints, older.hints),
    solutionSeen: newer.solutionSeen || older.solutionSeen,
    wrong: mergeWrong(newer.wrong, older.wrong)
  };
}

function earliestSolved(newer: KeptExercise, older: KeptExercise): KeptExercise | undefined {
  const solved = [newer, older].filter((work) => work.solved !== null);
  return solved.sort((a, b) => (a.solved as number) - (b.solved as number))[0];
}

function mergeWrong(newer: KeptExercise["wrong"], older: KeptExercise["wrong"]): KeptExercise["wrong"] {
  const distinct = new Map([...older, ...newer].map((wrong) => [canonicalJson(wrong), wrong]));
  return Array.from(distinct)
    .sort(([a, {at: earlier}], [b, {at: later}]) => earlier - later || (a < b ? -1 : 1))
    .map(([, wrong]) => wrong)
    .slice(-wrongKept);
}

function mergeQuestion(newer: KeptQuestion, older: KeptQuestion): KeptQuestion {
  const {chosen, right} = older.right && !newer.right ? older : newer;
  const {missed} = older.first < newer.first ? older : newer;
  return {...newer, chosen, right, missed, tries: Math.max(newer.tries, older.tries)};
}
