import {realpathSync} from "node:fs";
import {fileURLToPath} from "node:url";

/** What a check found: how many things it looked at passed and failed, and a line for each problem. */
export interface Outcome {
  /** What was counted, in the plural, such as "pages". */
  what: string;
  passed: number;
  failed: number;
  problems: string[];

  /** Lines worth reading although nothing is wrong. */
  notes?: string[];
}

/** One part of the whole check: a heading and the function that does the work. */
export interface Check {
  name: string;
  run: () => Promise<Outcome>;
}

/** Whether something is wrong: a counted failure, or a problem that belongs to no counted thing. */
export function isFailure({failed, problems}: Outcome): boolean {
  return failed > 0 || problems.length > 0;
}

/** Runs one check, with a heading before and the count, the seconds and the problems after; an exception is a failure. */
export async function perform({name, run}: Check): Promise<Outcome> {
  console.log(`\n${name}`);
  const start = performance.now();
  const outcome = await run().catch(crashed);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  for (const note of outcome.notes ?? []) console.log(`  ${note}`);
  for (const problem of outcome.problems) console.log(`  ✗ ${problem.replaceAll("\n", "\n    ")}`);
  const failed = isFailure(outcome) ? `, ${Math.max(1, outcome.failed)} not` : "";
  console.log(`  ${outcome.what}: ${outcome.passed} in order${failed} (${seconds} s)`);
  return outcome;
}

/** Performs a check when its file was called by name, and sets the exit code; does nothing when it was imported. */
export async function performIfMain(moduleUrl: string, check: Check): Promise<void> {
  const called = process.argv[1];
  if (called === undefined || realpathSync(called) !== fileURLToPath(moduleUrl)) return;
  if (isFailure(await perform(check))) process.exitCode = 1;
}

function crashed(error: unknown): Outcome {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {what: "checks", passed: 0, failed: 1, problems: [text]};
}
