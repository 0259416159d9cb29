/** Where a bad input was found, what it was, and what to do. Every field is plain text and may hold a reader's own words. */
export interface InputProblem {
  /** The file, as the person named it. */
  file?: string;

  /** The line or row, counted from 1, header included for text files. */
  row?: number;
  column?: string;

  /** The option of the command, or the label of the control, such as "--alpha". */
  option?: string;

  /** What was found, in a few words. */
  found: string;

  /** What was expected instead. */
  expected: string;

  /** What the person can do about it: a sentence. */
  todo: string;
}

/** The one error raised at the borders (files, options, URL, storage, messages) for an input that cannot be used. */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly problem: InputProblem;

  constructor(problem: InputProblem, options?: ErrorOptions) {
    super(describe(problem), options);
    this.problem = problem;
  }
}

/** One line: where, found, expected, and what to do. */
function describe({file, row, column, option, found, expected, todo}: InputProblem): string {
  const where = [
    file,
    row === undefined ? undefined : `line ${row}`,
    column === undefined ? undefined : `column ${JSON.stringify(column)}`,
    option
  ].filter((part) => part !== undefined);
  return `${where.length > 0 ? `${where.join(", ")}: ` : ""}${found}; expected ${expected}. ${todo}`;
}
