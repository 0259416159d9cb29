import {describeValue} from "./describeValue.js";
import * as original from "./originals.js";

const mostLines = 200;

/** A console whose lines go to `print`: up to 200, of bounded length. */
export function printer(print: (line: string) => void): object {
  let lines = 0;
  const log = (...values: unknown[]) => {
    if (++lines > mostLines) return;
    if (lines === mostLines) return print("… Further lines are not shown.");
    let line = "";
    for (let i = 0; i < values.length; i++) line += `${i === 0 ? "" : " "}${describeValue(values[i])}`;
    print(line.length > 4000 ? `${original.sliceText(line, 0, 4000)}…` : line);
  };
  const quiet = () => {};
  return {
    ...{log, info: log, warn: log, error: log, debug: log, dir: log, table: log, trace: log},
    assert: (holds: unknown, message: unknown = "") => holds || log("Assertion failed:", message),
    ...{clear: quiet, count: quiet, countReset: quiet, group: quiet, groupCollapsed: quiet, groupEnd: quiet},
    ...{time: quiet, timeEnd: quiet, timeLog: quiet}
  };
}
