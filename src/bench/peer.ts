import {execFileSync, spawn} from "node:child_process";
import {createInterface} from "node:readline";
import {fileURLToPath} from "node:url";

export const python = process.env.PYTHON || "python3";
export const peerScript = fileURLToPath(new URL("peers.py", import.meta.url));

/** The versions of Python and its libraries, or null if pandas and SciPy are not there. */
export function peerVersions(): Record<string, string> | null {
  try {
    const text = execFileSync(python, [peerScript, "versions"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"]
    });
    return JSON.parse(text) as Record<string, string>;
  } catch {
    return null;
  }
}

/** A peer that holds its data and answers one line with one line. */
export interface Peer {
  ask<T>(line: string): Promise<T>;
  end(): Promise<void>;
}

/** Starts a peer and waits until its data are in memory. */
export async function startPeer(args: readonly string[]): Promise<Peer> {
  const child = spawn(python, [peerScript, ...args], {stdio: ["pipe", "pipe", "inherit"]});
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const answers = createInterface({input: child.stdout})[Symbol.asyncIterator]();
  const next = async () => {
    const {value, done} = await answers.next();
    if (done === true) throw new Error("the peer ended before it answered");
    return JSON.parse(value);
  };
  await next();
  return {
    async ask(line) {
      child.stdin.write(`${line}\n`);
      return next();
    },
    async end() {
      child.stdin.end();
      await ended;
    }
  };
}
