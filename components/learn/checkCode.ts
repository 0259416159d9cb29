import {CodeError} from "./codeError.js";
import {compareValues} from "./compareValues.js";
import type {Feedback, Runners} from "./exercise.js";
import {type Named, namedInput, onInput} from "./namedInput.js";

export interface CodeCheck<A extends readonly unknown[]> {
  /** The function that the learner's code has to define. */
  name: string;

  /** What it should return: a function of our own, never shown. */
  expected: (...args: A) => unknown;

  /** Lists of arguments, as plain data. */
  inputs: readonly (A | Named<{args: A}>)[];

  /** How far numbers may lie apart, as a share of their size. Defaults to 10⁻⁹. */
  tolerance?: number;

  /** What to say to a right answer. */
  praise?: string;
}

interface Case {
  name: string | null;
  args: readonly unknown[];
}

/**
 * Calls a learner's function on several inputs, twice each, and compares what it returns. The message names the kind of
 * input on which it is wrong and how; a function that changes its arguments, or remembers earlier calls, is wrong too.
 *
 * @throws {CodeError} if the code does not run on the first input
 */
export async function checkCode<A extends readonly unknown[]>(
  answer: string,
  run: Pick<Runners, "call">,
  {name, expected, inputs, tolerance, praise = ""}: CodeCheck<A>
): Promise<Feedback> {
  const cases: Case[] = inputs.map((given) => {
    const {name, value} = namedInput<A, {args: A}>(given, (args) => ({args}));
    return {name, args: value.args};
  });
  const returned = await callAll(answer, run, {name, cases});
  if (!Array.isArray(returned)) return returned;
  const wanted = cases.map(({args}) => expected(...(structuredClone(args) as unknown as A)));
  for (const [i, value] of returned.entries()) {
    const at = i % cases.length;
    const wrong = compareValues(value, wanted[at], tolerance);
    if (wrong === null) continue;
    const again = "called a second time with the same arguments, it returns something else: what does it remember?";
    return onInput(cases[at].name, i < cases.length ? {before: i, wrong} : {before: 0, wrong: again});
  }
  const changed = await findChanged(answer, run, {name, cases});
  if (changed === undefined) return {correct: true, message: praise};
  return onInput(changed.name, {
    before: 0,
    wrong: "what your function returns is right, but it changes the arguments it was given: work on a copy"
  });
}

interface Call {
  name: string;
  cases: readonly Case[];
}

/** What the function returns for all inputs, and for all once more; or what to say if it fails on some. */
async function callAll(code: string, run: Pick<Runners, "call">, {name, cases}: Call): Promise<unknown[] | Feedback> {
  const inputs = cases.map(({args}) => args);
  try {
    return await run.call(code, name, [...inputs, ...inputs]);
  } catch (error) {
    if (!(error instanceof CodeError)) throw error;
    for (const [i, {name: kind, args}] of cases.entries()) {
      try {
        await run.call(code, name, [args]);
      } catch (alone) {
        if (i === 0 || !(alone instanceof CodeError)) throw alone;
        return onInput(kind, {before: i, wrong: `your function fails: ${alone.message}`});
      }
    }
    throw error;
  }
}

const probe = "changesItsArguments";

/** The first case whose arguments the function changes; its own code runs beside it, so that it sees them after. */
async function findChanged(code: string, run: Pick<Runners, "call">, {name, cases}: Call): Promise<Case | undefined> {
  const beside = `async function ${probe}(...given) {
  const before = JSON.stringify(given);
  await ${name}(...given);
  return JSON.stringify(given) !== before;
}`;
  try {
    const changed = await run.call(
      `${code}\n${beside}`,
      probe,
      cases.map(({args}) => args)
    );
    return cases.find((_, i) => changed[i] === true);
  } catch (error) {
    if (error instanceof CodeError) return undefined; // the code is right; what it does to its surroundings is its own
    throw error;
  }
}
