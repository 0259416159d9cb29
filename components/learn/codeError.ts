/** Why a learner's code did not run, with its place where that is known. */
export class CodeError extends Error {
  /** From 1, in the learner's own text; null where the failure has no place, such as a time limit. */
  readonly line: number | null;

  /** From 1; null where not known. */
  readonly column: number | null;

  constructor(message: string, {line = null, column = null}: {line?: number | null; column?: number | null} = {}) {
    super(message);
    this.name = "CodeError";
    this.line = line;
    this.column = column;
  }
}
