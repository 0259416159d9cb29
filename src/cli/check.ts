import {checkTables} from "../../components/detectors/check.js";
import type {DriftResult} from "../../components/detectors/result.js";
import {commandLine} from "../../components/report/commandLine.js";
import type {ReportFile} from "../../components/report/meta.js";
import {verdictSentence} from "../../components/report/verdictSentence.js";
import {type CheckRequest, checkOptions} from "./checkOptions.js";
import {statusOf} from "./exitStatus.js";
import {lazyEngine} from "./lazyEngine.js";
import {type OpenedSides, openSides} from "./openSides.js";
import {progressLine} from "./progressLine.js";
import {checkOutput, writeFile, writeStdout} from "./writeOutput.js";
import {writeReport} from "./writeReport.js";

/** `fieldbook check`: reads two sides, compares them, writes the report, and returns the exit status. */
export async function check(
  args: readonly string[],
  {version, signal}: {version: string; signal: AbortSignal}
): Promise<number> {
  const request = checkOptions(args);
  checkOutput(request.out, namesOf(request));
  const started = performance.now();
  const line = progressLine({asked: request.progress});
  const engine = lazyEngine();
  try {
    const sides = await openSides(request, engine, {signal, line});
    const {reference, current, context} = sides;
    const pause = () => new Promise<void>((resolve) => setImmediate(resolve)); // lets an interrupt through
    const hooks = {...context, signal, pause, onProgress: line.update};
    const result = await checkTables(reference, current, request.settings, hooks);
    line.clear();
    signal.throwIfAborted();
    const seconds = Math.round(performance.now() - started) / 1000;
    await deliver({...result, seconds}, {request, sides, version});
    return statusOf(result, request);
  } finally {
    line.clear();
    await engine.close?.();
  }
}

interface Delivery {
  request: CheckRequest;
  sides: OpenedSides;
  version: string;
}

async function deliver(result: DriftResult, {request, sides, version}: Delivery): Promise<void> {
  const date = new Date().toISOString().slice(0, 10);
  const command = commandLine(request.settings, request.files);
  const text = writeReport(result, {version, date, files: filesOf(sides, result), command}, request);
  if (request.out === undefined) return writeStdout(text);
  writeFile(request.out, text);
  process.stderr.write(`${verdictSentence(result)}\n`);
}

function filesOf({names, sha256}: OpenedSides, {rows}: DriftResult): ReportFile[] {
  return (["reference", "current"] as const).map((role) => ({
    role,
    name: names[role],
    rows: rows[role],
    sha256: sha256[role]
  }));
}

function namesOf({files}: CheckRequest): string[] {
  return "file" in files ? [files.file] : [files.reference, files.current];
}
