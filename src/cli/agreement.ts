import {sourceNode} from "../../components/platform/sourceNode.js";
import {agreementJson} from "../../components/report/agreementJson.js";
import {agreementText} from "../../components/report/agreementText.js";
import type {AgreementResult} from "../../components/stats/agreement/agreementResult.js";
import {agreementSteps} from "../../components/stats/agreement/measureAgreement.js";
import {prepareAgreement} from "../../components/table/prepareAgreement.js";
import {readAsWritten} from "../../components/table/readAsWritten.js";
import {type AgreementCommand, agreementOptions} from "./agreementOptions.js";
import {exitStatus} from "./exitStatus.js";
import {lazyEngine} from "./lazyEngine.js";
import {type ProgressLine, progressLine} from "./progressLine.js";
import {checkOutput, writeFile, writeStdout} from "./writeOutput.js";

/** `fieldbook agreement`: measures how much annotators agree, and returns the exit status. */
export async function agreement(args: readonly string[], {signal}: {signal: AbortSignal}): Promise<number> {
  const request = agreementOptions(args);
  const {file, out, format} = request;
  checkOutput(out, [file]);
  const line = progressLine({asked: request.progress});
  try {
    const result = await measure(request, {signal, line});
    line.clear();
    const text = format === "json" ? agreementJson(result) : agreementText(result);
    if (out === undefined) await writeStdout(text);
    else writeFile(out, text);
    return exitStatus.noDrift;
  } finally {
    line.clear();
  }
}

async function measure(
  {file, sheet, shape, options}: AgreementCommand,
  {signal, line}: {signal: AbortSignal; line: ProgressLine}
): Promise<AgreementResult> {
  const engine = lazyEngine();
  const source = await sourceNode(file);
  try {
    const reading = await readAsWritten(source, engine, {sheet, signal, onProgress: line.update});
    const {ratings, warnings} = prepareAgreement(reading, {...shape, level: options.level});
    const steps = agreementSteps(ratings, options);
    for (;;) {
      const {done, value} = steps.next();
      if (done === true) return {...value, warnings: [...warnings, ...value.warnings]};
      line.update(value);
      await new Promise<void>((resolve) => setImmediate(resolve)); // lets an interrupt through
      signal.throwIfAborted();
    }
  } finally {
    await source.close?.();
    await engine.close?.();
  }
}
