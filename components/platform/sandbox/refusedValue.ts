import * as original from "./originals.js";

const tooLarge = "The value is too large to leave the sandbox. Return fewer rows, or a summary.";

/** Why a value cannot leave the sandbox: what was found, and where in it. */
export class RefusedValue {
  private path = "";

  /** @param what what was found, such as "a function"; null for a value that is too large */
  constructor(private readonly what: string | null) {}

  /** The whole reason, in sentences. */
  describe(): string {
    if (this.what === null) return tooLarge;
    const where = this.path === "" ? "" : ` at ${original.sliceText(this.path, 0, 100)}`;
    return `The value${where} is ${this.what}, which cannot leave the sandbox. Return plain data: numbers, text, dates, arrays, objects, tables.`;
  }

  /** Puts a step before the path of a refusal; passes on what else was thrown. */
  static within(step: string, thrown: unknown): unknown {
    if (isRefused(thrown)) thrown.path = `${step}${thrown.path}`;
    return thrown;
  }
}

/** Whether this was thrown by copyValue rather than by a learner's code. */
export function isRefused(thrown: unknown): thrown is RefusedValue {
  return typeof thrown === "object" && thrown !== null && original.isInstance(RefusedValue.prototype, thrown);
}
