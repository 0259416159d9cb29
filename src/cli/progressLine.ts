/** A line on the standard error that tells how far long work is. */
export interface ProgressLine {
  update(progress: {done: number; total: number; stage: string}, what?: string): void;

  /** Takes the line away, so that what follows begins at the margin. */
  clear(): void;
}

const interval = 100;

/** A line that renews itself on a terminal; one line for each stage elsewhere, when asked for; else nothing. */
export function progressLine({asked = false} = {}): ProgressLine {
  const {stderr} = process;
  if (stderr.isTTY) return renewing(stderr);
  return asked ? listing(stderr) : {update: () => {}, clear: () => {}};
}

function renewing(stream: NodeJS.WriteStream): ProgressLine {
  let last = 0;
  return {
    update({done, total, stage}, what) {
      const now = performance.now();
      if (now - last < interval) return;
      last = now;
      const share = total > 0 ? ` ${Math.floor((100 * done) / total)} %` : "";
      stream.write(`\r\u001b[K${line(stage, what).slice(0, (stream.columns || 80) - 8)}${share}`);
    },
    clear() {
      if (last > 0) stream.write("\r\u001b[K");
      last = 0;
    }
  };
}

function listing(stream: NodeJS.WriteStream): ProgressLine {
  let last = "";
  return {
    update({stage}, what) {
      const text = line(stage, what);
      if (text !== last) stream.write(`${text}\n`);
      last = text;
    },
    clear() {}
  };
}

function line(stage: string, what?: string): string {
  return what === undefined ? stage : `${what}: ${stage}`;
}
