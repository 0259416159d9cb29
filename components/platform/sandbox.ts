import type {CodeResult, RunCodeOptions} from "./sandbox/runIn.js";

/**
 * Runs a learner's code apart from the page: without network, storage, document, or a way to reach any of them. The
 * code finds `input`, the names of sandbox/scopeNames.ts and `await`; its value is what it returns, or that of its last
 * line. What comes back is plain data. Everything is loaded at the first run.
 *
 * @throws {CodeError} if the code fails, runs too long or gives something that is no plain data
 */
export async function runCode(code: string, options: RunCodeOptions): Promise<CodeResult> {
  const [{runIn}, {openFrame}] = await Promise.all([import("./sandbox/runIn.js"), import("./sandbox/frame.js")]);
  return runIn(openFrame, code, options);
}
