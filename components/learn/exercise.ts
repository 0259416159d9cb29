import type {Table} from "../table/table.js";
import type {Query} from "./query.js";

/** How much of a code exercise is given: a walkthrough, a text with gaps, controls that write it, or an empty start. */
export const stages = ["worked", "gaps", "controls", "empty"] as const;
export type Stage = (typeof stages)[number];

/** What a check says to an answer. */
export interface Feedback {
  correct: boolean;

  /** What is right or wrong about this very answer, and on which kind of input; never the answer itself. */
  message: string;
}

/** One step of a walkthrough. */
export interface WorkedStep {
  /** The code so far, complete enough to run. */
  code: string;

  /** What the step adds and why, in a sentence or two. */
  why: string;
}

/** A text with gaps to choose for: `‹name›` in the text stands for the gap of that name. */
export interface GapText {
  text: string;
  gaps: readonly {name: string; label: string; options: readonly string[]}[];
}

/** The surfaces on which an exercise is answered, and the type of the answer that each gives. */
export interface AnswerTypes {
  /** One of several. */
  choice: string;

  /** Any of several. */
  choices: string[];
  number: number;

  /** All items in the right order. */
  order: string[];

  /** For each item of the left the chosen one of the right. */
  match: Record<string, string>;

  /** SQL, JavaScript or TypeScript; every code exercise has gaps, so that it can be solved without an editor. */
  code: string;

  /** A surface that the page brings: drawing, labelling. The answer is what its value is, as JSON. */
  surface: unknown;
}

interface Surfaces {
  choice: {options: readonly string[]};
  choices: {options: readonly string[]};
  number: {label: string; units?: string; min?: number; max?: number; step?: number | "any"};
  order: {items: readonly string[]};
  match: {left: readonly string[]; right: readonly string[]};
  code: {
    language: "sql" | "javascript" | "typescript";

    /** What stands in the empty editor: a comment, a signature. */
    start: string;
    worked: readonly WorkedStep[];
    gaps: GapText;

    /** For SQL: what the query builder says at first, for those who answer with controls. The answer is its SQL. */
    controls?: Query;
  };
  surface: object;
}

export type AnswerType = keyof AnswerTypes;
export type Surface<T extends AnswerType> = {type: T} & Surfaces[T];

/** What a check may use to run an answer. Pages and tests bring their own. */
export interface Runners {
  /**
   * The result of one SQL statement on these tables, each under its own name.
   *
   * @throws {CodeError} if the statement fails
   */
  sql(statement: string, tables: readonly Table[]): Promise<Table>;

  /**
   * What the function of that name returns, defined by the code, for each list of arguments.
   *
   * @throws {CodeError} if the code fails on one of them, or has no such function
   */
  call(code: string, name: string, inputs: readonly (readonly unknown[])[]): Promise<unknown[]>;
}

/**
 * An exercise: a task, a surface to answer it on, and a check that runs the answer. Algorithms and data come from
 * the page or from `learn/`; the definition itself is plain data and functions, so that a test can try it.
 */
export interface Exercise<T extends AnswerType = AnswerType> {
  /** Unique on its page and never changed: the learner's work is kept under it. */
  id: string;

  /** What it is about, in a few words. */
  title: string;

  /** What to do: paragraphs parted by an empty line, with `code` and *emphasis*. */
  task: string;
  answer: Surface<T>;

  /** Runs the answer, on several inputs where it is code, and names what is wrong with it. */
  check(answer: AnswerTypes[T], run: Runners): Feedback | Promise<Feedback>;

  /** From a nudge to nearly there; unfolded one at a time. At least one. */
  hints: readonly string[];

  /** Shown on request after an attempt. Its answer passes the check: a test sees to that. */
  solution: {answer: AnswerTypes[T]; text: string};

  /** An answer that seems right and is not; a test sees that the check names what is wrong with it. */
  mistake: AnswerTypes[T];
}
