import type {AnswerType, Exercise} from "../../../components/learn/exercise.js";
import type {Table} from "../../../components/table/table.js";
import type {Perspective} from "../../../components/ui/perspective.js";

/** The exercises of a lesson, so that a test can try them and a learner can do them. */
export interface LessonExercises {
  /** The page without its extension, such as "/lessons/drift". */
  page: string;

  /** Those on the page in a perspective, in the order of the page. */
  exercises: Record<Perspective, readonly Exercise[]>;

  /** The data on which the steps of walkthroughs in SQL run. */
  tables: readonly Table[];
}

/** Exercises of several types in one list. */
export function exerciseList(...exercises: readonly {[T in AnswerType]: Exercise<T>}[AnswerType][]): Exercise[] {
  return [...exercises] as Exercise[];
}

/** The exercises of both perspectives with their names, each once. */
export function namedExercises({exercises}: LessonExercises): [string, Exercise][] {
  const {engineering, "people science": people} = exercises;
  const others = people.filter((exercise) => !engineering.includes(exercise));
  return [
    ...engineering.map((exercise): [string, Exercise] => [exercise.id, exercise]),
    ...others.map((exercise): [string, Exercise] => [`${exercise.id} (people science)`, exercise])
  ];
}
