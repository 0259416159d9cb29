import type {CodeError} from "../../learn/codeError.js";
import {bodyName} from "./bodyName.js";
import {type Budget, type Convert, copyValue} from "./copyValue.js";
import {describeError, describeValue} from "./describeValue.js";
import type {Job, Report} from "./job.js";
import * as original from "./originals.js";
import {type PreparedCode, prepareCode} from "./prepareCode.js";
import {printer} from "./printer.js";
import {isRefused} from "./refusedValue.js";

export interface JobSetting {
  /** Names for the code, beside the language's own. */
  scope: Readonly<Record<string, unknown>>;
  convert: Convert;

  /** The one way out; kept from the code. */
  send: (report: Report) => void;

  /** Called after the names are set and before any of the code runs. */
  lock: () => void;
}

const mostBytes = 32 * 2 ** 20;

type Body = (input: unknown) => Promise<unknown>;
const AsyncFunction = (async () => {}).constructor as new (parameter: string, body: string) => Body;

/**
 * Runs a job in a global scope of its own, which must not be used for anything else afterwards, and reports what it
 * prints, and last its values or why it failed.
 */
export async function runJob(job: Job, setting: JobSetting): Promise<void> {
  const {send} = setting;
  send({type: "started"});
  let prepared: PreparedCode;
  try {
    prepared = prepareCode(job.code, {language: job.language, name: job.call?.name});
  } catch (error) {
    const {message, line = null, column = null} = error as CodeError;
    return send({type: "refused", message, line, column});
  }
  await runBody(prepared, job, setting);
}

async function runBody({body, map}: PreparedCode, {call, input}: Job, setting: JobSetting): Promise<void> {
  const {scope, convert, send, lock} = setting;
  let finished = false;
  const finish = (report: Report) => {
    if (!finished) send(report);
    finished = true;
  };
  const fail = (thrown: unknown) => finish({type: "failed", ...failure(thrown)});
  Object.assign(globalThis, scope, {console: printer((line) => finished || send({type: "printed", line}))});
  listen("error", (event) => fail((event as ErrorEvent).error));
  listen("unhandledrejection", (event) => fail((event as PromiseRejectionEvent).reason));
  const probe = await probeStack();
  lock();
  send({type: "running", probe, map});
  try {
    const budget: Budget = {bytes: mostBytes};
    const copy = (value: unknown) => copyValue(value, budget, convert);
    const result = await compile(body)(input);
    if (call === undefined) finish({type: "done", values: [copy(result)]});
    else if (typeof result !== "function")
      finish({type: "failed", message: `${call.name} is not a function.`, stack: ""});
    else finish({type: "done", values: await callAll(result as Called, call.inputs, copy)});
  } catch (thrown) {
    fail(thrown);
  }
}

type Called = (...values: unknown[]) => unknown;

/** Each value is copied before the next call, which could change it. */
async function callAll(
  called: Called,
  inputs: readonly (readonly unknown[])[],
  copy: (value: unknown) => unknown
): Promise<unknown[]> {
  const values: unknown[] = [];
  for (let i = 0; i < inputs.length; i++) values[i] = copy(await original.apply(called, undefined, inputs[i]));
  return values;
}

function compile(body: string): Body {
  return new AsyncFunction("input", `"use strict";\n${body}\n//# sourceURL=${bodyName}`);
}

async function probeStack(): Promise<string> {
  try {
    await compile("throw new Error()")(undefined);
    return "";
  } catch (error) {
    return String((error as Error).stack);
  }
}

/** Errors that no one waits for, such as in a timer; the shells of tests have no such events. */
function listen(type: string, use: (event: Event) => void): void {
  if (typeof globalThis.addEventListener !== "function") return;
  globalThis.addEventListener(type, (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    use(event);
  });
}

function failure(thrown: unknown): {message: string; stack: string} {
  if (isRefused(thrown)) return {message: thrown.describe(), stack: ""};
  try {
    if (typeof thrown !== "object" || thrown === null || !original.isInstance(original.prototypes.error, thrown)) {
      return {message: `The code threw ${describeValue(thrown, 500)}.`, stack: ""};
    }
    const {stack} = thrown as {stack: unknown};
    return {message: describeError(thrown), stack: typeof stack === "string" ? original.sliceText(stack, 0, 5000) : ""};
  } catch {
    return {message: "The code threw something that cannot be shown.", stack: ""};
  }
}
