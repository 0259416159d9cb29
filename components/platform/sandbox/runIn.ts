import {CodeError} from "../../learn/codeError.js";
import {type CodeLanguage, type Job, type Report, reportSchema} from "./job.js";
import {type SourceMap, placeOf} from "./placeOf.js";

export interface RunCodeOptions {
  language: CodeLanguage;

  /** Calls the function of that name, defined by the code, with each list of arguments. */
  call?: {name: string; inputs: readonly (readonly unknown[])[]};

  /** What the code finds under the name `input`: plain data, such as a Table. */
  input?: unknown;

  /** In milliseconds, from when the code starts. Defaults to 5000. */
  timeLimit?: number;

  /** Aborting stops the code at once. */
  signal?: AbortSignal;

  /** Called with each line as it is printed: of code that fails, the lines are told nowhere else. */
  onPrint?: (line: string) => void;
}

export interface CodeResult {
  /** What the function returned for each list of arguments; without a call, the value of the code alone. */
  values: unknown[];

  /** At most 200 lines. */
  printed: string[];
}

/** What a sandbox tells while it runs a job. */
export interface Listener {
  /** A report, not yet checked. */
  hear(report: unknown): void;

  /** The sandbox itself does not work. */
  broken(reason: Error): void;
}

/** Opens a fresh sandbox and gives it the job; the function returned ends it, whatever it does. */
export type OpenSandbox = (job: Job, listener: Listener) => () => void;

/** How long code may run unless told otherwise, in milliseconds. */
export const defaultTimeLimit = 5000;
const startLimit = 30_000; // milliseconds, for the program to be loaded and compiled; that takes a fraction of a second

/** Runs code in a sandbox of its own; see runCode. */
export async function runIn(open: OpenSandbox, code: string, options: RunCodeOptions): Promise<CodeResult> {
  const {language, call, input, signal, timeLimit = defaultTimeLimit, onPrint} = options;
  signal?.throwIfAborted();
  // Cloned one by one: what one call does to its arguments must not reach the next.
  const inputs = call?.inputs.map((list) => structuredClone(list)) ?? [];
  const job: Job = {code, language, call: call && {name: call.name, inputs}, input};
  const printed: string[] = [];
  const endings: (() => void)[] = [];
  try {
    const values = await new Promise<unknown[]>((resolve, reject) => {
      let timer = setTimeout(() => reject(new Error("The sandbox did not start. Load the page again.")), startLimit);
      let running: {probe: string; map: SourceMap} | undefined;
      const take: {[T in Report["type"]]: (report: Extract<Report, {type: T}>) => void} = {
        started() {
          clearTimeout(timer);
          timer = setTimeout(() => reject(stopped(timeLimit)), timeLimit);
        },
        refused: ({message, ...place}) => reject(new CodeError(message, place)),
        running: (report) => void (running = report),
        printed({line}) {
          printed.push(line);
          onPrint?.(line);
        },
        done: ({values}) => resolve(values),
        failed({message, stack}) {
          reject(new CodeError(explained(message), running && placeOf(stack, running.probe, running.map)));
        }
      };
      const hear = (data: unknown) => {
        const {success, data: report, error} = reportSchema.safeParse(data);
        if (success) take[report.type](report as never);
        else reject(error);
      };
      const aborted = () => reject(signal?.reason);
      signal?.addEventListener("abort", aborted);
      endings.push(
        () => clearTimeout(timer),
        () => signal?.removeEventListener("abort", aborted),
        open(job, {hear, broken: reject})
      );
    });
    return {values, printed};
  } finally {
    for (const end of endings) end();
  }
}

function stopped(limit: number): CodeError {
  return new CodeError(
    `Stopped after ${limit / 1000} s. Does a loop never end, or does the code wait for what never comes?`
  );
}

const absent = new RegExp(
  "^ReferenceError: (document|window|parent|top|localStorage|sessionStorage|caches|cookieStore|alert|prompt|process|require) is"
);

function explained(message: string): string {
  return absent.test(message) ? `${message}: this code runs in a sandbox, apart from the page` : message;
}
