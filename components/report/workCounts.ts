import type {Counts} from "../learn/progress.js";
import type {WorkFilePage} from "../learn/workFileSchema.js";

/** What was done on a page of a file of work; totals are never less than what was done. */
export function pageCounts({total, sections, exercises, questions}: WorkFilePage): Counts {
  return {
    sections: {read: sections.length, total: Math.max(total.sections, sections.length)},
    exercises: {
      tried: exercises.filter(({tries, solved}) => tries > 0 || solved !== null).length,
      solved: exercises.filter(({solved}) => solved !== null).length,
      total: Math.max(total.exercises, exercises.length)
    },
    questions: {
      tried: questions.length,
      right: questions.filter(({right}) => right).length,
      total: Math.max(total.questions, questions.length)
    }
  };
}
