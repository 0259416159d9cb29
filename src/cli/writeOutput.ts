import {randomBytes} from "node:crypto";
import {existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync} from "node:fs";
import {basename, dirname, join, resolve} from "node:path";
import {InputError} from "../../components/table/inputError.js";

/** Writes the text to the standard output, and waits until it is there. A reader who stops early is no error. */
export function writeStdout(text: string): Promise<void> {
  return new Promise((done, fail) => {
    const end = (error?: NodeJS.ErrnoException | null) => (error && error.code !== "EPIPE" ? fail(error) : done());
    process.stdout.once("error", end);
    process.stdout.write(text, end);
  });
}

/**
 * Writes a file all or nothing: beside its place under another name, then renamed. A link is followed.
 *
 * @throws {InputError} if it cannot be written; then nothing has changed
 */
export function writeFile(file: string, text: string): void {
  const place = existsSync(file) ? realpathSync(file) : resolve(file);
  if (existsSync(place) && !statSync(place).isFile()) return writePlainly(place, text, file);
  const draft = join(dirname(place), `.${basename(place)}.${process.pid}.${randomBytes(4).toString("hex")}`);
  try {
    writeFileSync(draft, text, {flag: "wx"});
    renameSync(draft, place);
  } catch (error) {
    rmSync(draft, {force: true});
    throw cannotWrite(file, error);
  }
}

/** Refuses to begin if the result would replace one of the inputs, or could not be written where it was asked for. */
export function checkOutput(file: string | undefined, inputs: readonly string[]): void {
  if (file === undefined) return;
  const same = inputs.find((input) => input !== "-" && resolve(input) === resolve(file));
  const problem =
    same !== undefined
      ? "the file is one of the inputs"
      : !existsSync(dirname(resolve(file)))
        ? "the folder does not exist"
        : existsSync(file) && statSync(file).isDirectory()
          ? "the path is a folder"
          : null;
  if (problem === null) return;
  throw new InputError({
    option: "--out",
    file,
    found: problem,
    expected: "a place for a new file",
    todo: "Name another."
  });
}

/** A device such as /dev/stdout cannot be replaced, only written to. */
function writePlainly(place: string, text: string, file: string): void {
  try {
    writeFileSync(place, text);
  } catch (error) {
    throw cannotWrite(file, error);
  }
}

function cannotWrite(file: string, error: unknown): InputError {
  const found = error instanceof Error ? error.message : String(error);
  const todo = "Choose a folder you may write to.";
  return new InputError({option: "--out", file, found, expected: "a place to write to", todo}, {cause: error});
}
