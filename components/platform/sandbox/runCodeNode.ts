import {Worker} from "node:worker_threads";
import {bundleProgram} from "./bundleProgram.js";
import {type CodeResult, type OpenSandbox, type RunCodeOptions, runIn} from "./runIn.js";

let program: Promise<string> | undefined;

/** Like runCode, in Node, for tests of exercises: the same results, but no walls around the code. */
export async function runCodeNode(code: string, options: RunCodeOptions): Promise<CodeResult> {
  program ??= bundleProgram("startNode.ts");
  return runIn(openThread(await program), code, options);
}

function openThread(program: string): OpenSandbox {
  return (job, {hear, broken}) => {
    // Without the loaders of a test runner, which would share their realm with the code.
    const worker = new Worker(program, {eval: true, execArgv: [], env: {}});
    worker.on("message", hear);
    worker.on("error", broken);
    worker.postMessage(job);
    return () => void worker.terminate();
  };
}
