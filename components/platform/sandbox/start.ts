// The program of a sandbox's worker: waits for the port to the page, then for one job.
import type {Job, Report} from "./job.js";
import {lockDown} from "./lockdown.js";
import {runJob} from "./runJob.js";
import * as scope from "./scope.js";
import {toRows} from "./toRows.js";

addEventListener(
  "message",
  ({ports}) => {
    const [port] = ports;
    const send = port.postMessage.bind(port) as (report: Report) => void;
    port.onmessage = ({data}: MessageEvent<Job>) => {
      port.onmessage = null;
      void runJob(data, {scope, convert: toRows, send, lock: () => lockDown(globalThis)});
    };
  },
  {once: true}
);
