// The program of a sandbox in Node, for tests of exercises: the same harness behind a port of worker_threads. It has no
// walls against the machine: only our own code runs in it.
import {parentPort} from "node:worker_threads";
import type {Job, Report} from "./job.js";
import {lockDown} from "./lockdown.js";
import {runJob} from "./runJob.js";
import * as scope from "./scope.js";
import {toRows} from "./toRows.js";

parentPort?.once("message", (job: Job) => {
  const send = (report: Report) => parentPort?.postMessage(report);
  void runJob(job, {scope, convert: toRows, send, lock: () => lockDown(globalThis)});
});
