import {sameJson} from "../../components/learn/attempt.js";
import {CodeError} from "../../components/learn/codeError.js";
import type {AnswerType, AnswerTypes, Exercise, Feedback, Runners, Surface} from "../../components/learn/exercise.js";
import {openRunnersNode} from "../../components/platform/runnersNode.js";
import type {Table} from "../../components/table/table.js";
import {fillingOf, gapFillings} from "./gapFillings.js";

export interface TryOptions {
  /** The lesson's data, on which the steps of a walkthrough in SQL run. */
  tables?: readonly Table[];

  /** What runs the answers. Defaults to the runners of a page, under Node. */
  run?: Runners;
}

/** Fewer letters than this do not say what is wrong with an answer. */
const shortest = 30;

/** More fillings than this would be too many to try each. */
const mostFillings = 300;

/**
 * What is wrong with an exercise, a line each; empty if it holds what an exercise promises. The solution passes and
 * the same answer twice hears the same; the mistake fails and hears why; what stands there at first fails; solution
 * and mistake can be given by the controls. Of code, every step of the walkthrough runs and the last one passes, and
 * of all ways to fill the gaps one alone passes: that which gives the solution.
 */
export async function tryExercise<T extends AnswerType>(
  exercise: Exercise<T>,
  {tables = [], run = openRunnersNode()}: TryOptions = {}
): Promise<string[]> {
  const {answer, hints, solution, mistake} = exercise;
  const check = (given: unknown) => checkOnce(exercise, given, run);
  const problems: string[] = [];
  const right = await check(solution.answer);
  if (!right.correct) problems.push(`the solution fails: ${right.message}`);
  if (!sameJson(await check(solution.answer), right)) problems.push("the same answer hears something else next time");
  const wrong = await check(mistake);
  if (wrong.correct) problems.push("the mistake passes");
  else if (wrong.message.length < shortest) problems.push(`the mistake does not hear why: ${wrong.message}`);
  for (const start of startsOf(answer)) {
    if ((await check(start)).correct) problems.push(`it passes as it is given: ${JSON.stringify(start)}`);
  }
  for (const [name, given] of Object.entries({solution: solution.answer, mistake})) {
    if (!fits(answer, given)) problems.push(`the ${name} cannot be given by its controls: ${JSON.stringify(given)}`);
  }
  if (hints.length === 0) problems.push("there is no hint");
  if (isCode(answer))
    problems.push(...(await tryCode(answer, {solution: String(solution.answer), check, tables, run})));
  return problems;
}

/** What the check says; an answer that does not run is not right either. */
async function checkOnce(exercise: Exercise<AnswerType>, answer: unknown, run: Runners): Promise<Feedback> {
  try {
    return await exercise.check(answer as never, run);
  } catch (error) {
    if (!(error instanceof CodeError)) throw error;
    return {correct: false, message: `It does not run: ${error.message}`};
  }
}

interface CodeTrial extends Required<TryOptions> {
  solution: string;
  check: (answer: unknown) => Promise<Feedback>;
}

async function tryCode(answer: Surface<"code">, {solution, check, tables, run}: CodeTrial): Promise<string[]> {
  const {worked, gaps} = answer;
  const problems: string[] = [];
  for (const [i, {code}] of worked.entries()) {
    const failed = await runStep(answer, code, {tables, run}).catch((error: Error) => error);
    if (failed !== undefined) problems.push(`step ${i + 1} of the walkthrough does not run: ${failed.message}`);
  }
  if (worked.length === 0) problems.push("there is no walkthrough");
  else if (!(await check(worked[worked.length - 1].code)).correct)
    problems.push("the walkthrough ends before the answer");
  const fillings = gapFillings(gaps);
  if (fillings.length > mostFillings) return [...problems, `its gaps can be filled in ${fillings.length} ways`];
  if (fillingOf(gaps, solution) === undefined) problems.push("its gaps cannot be filled to the solution");
  const passing: string[] = [];
  for (const {text} of fillings) if (text.trim() !== solution.trim() && (await check(text)).correct) passing.push(text);
  if (passing.length > 0) problems.push(`its gaps can be filled in other ways that pass:\n${passing.join("\n\n")}`);
  return problems;
}

async function runStep({language}: Surface<"code">, code: string, {tables, run}: Required<TryOptions>): Promise<void> {
  if (language === "sql") await run.sql(code, tables);
  else await run.call(`${code}\nfunction reachesItsEnd() {}`, "reachesItsEnd", [[]]);
}

/** What stands there before anybody did something, and what comes of choosing nothing or everything. */
function startsOf(answer: Surface<AnswerType>): unknown[] {
  const given = answer as {[T in AnswerType]: Surface<T>}[AnswerType];
  if (given.type === "order") return [given.items];
  if (given.type === "choices") return [[], given.options];
  if (given.type === "match") return [{}];
  if (given.type === "code") return [given.start];
  return given.type === "surface" ? [null] : [];
}

/** Whether the controls of the surface can give that answer. */
function fits(answer: Surface<AnswerType>, value: unknown): boolean {
  const given = answer as {[T in AnswerType]: Surface<T>}[AnswerType];
  switch (given.type) {
    case "choice":
      return given.options.includes(value as string);
    case "choices":
      return (value as AnswerTypes["choices"]).every((option) => given.options.includes(option));
    case "number":
      return onStep(given, value as number);
    case "order":
      return sameJson([...(value as AnswerTypes["order"])].sort(), [...given.items].sort());
    case "match":
      return given.left.every((item) => given.right.includes((value as AnswerTypes["match"])[item]));
    case "code":
      return typeof value === "string" && value.trim() !== given.start.trim();
    case "surface":
      return value !== null && sameJson(JSON.parse(JSON.stringify(value)), value);
  }
}

/** Whether a box for numbers takes it: between its ends, and a whole number of steps from the lower one. */
function onStep({min = -Infinity, max = Infinity, step = "any"}: Surface<"number">, value: number): boolean {
  if (!(value >= min && value <= max)) return false;
  if (step === "any") return true;
  const steps = (value - (Number.isFinite(min) ? min : 0)) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}

function isCode(answer: Surface<AnswerType>): answer is Surface<"code"> {
  return answer.type === "code";
}
