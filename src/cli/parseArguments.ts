import {type ParseArgsConfig, parseArgs} from "node:util";
import {InputError} from "../../components/table/inputError.js";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** What was given: each option's texts in order (true for a switch), and the words that are no option. */
export interface GivenArguments {
  options: Map<string, string[]>;
  switches: Set<string>;
  words: string[];
}

/**
 * Reads arguments by name: `strings` take a value, `switches` take none. Options may stand anywhere, twice too.
 *
 * @throws {InputError} naming the option that does not exist or lacks its value
 */
export function parseArguments(args: readonly string[], strings: readonly string[], switches: readonly string[]) {
  const options: Options = Object.fromEntries([
    ...strings.map((name) => [name, {type: "string", multiple: true}] as const),
    ...switches.map((name) => [name, {type: "boolean"}] as const)
  ]);
  refuseUnknown(args, options);
  const given: GivenArguments = {options: new Map(), switches: new Set(), words: []};
  const {values, positionals} = parse(args, options);
  given.words = positionals;
  for (const [name, value] of Object.entries(values)) {
    if (Array.isArray(value)) given.options.set(name, value.map(String));
    else if (value === true) given.switches.add(name);
  }
  return given;
}

/** The last text given for an option, so that a later one replaces an earlier one; undefined when it was not given. */
export function lastOf({options}: GivenArguments, name: string): string | undefined {
  return options.get(name)?.at(-1);
}

function parse(args: readonly string[], options: Options) {
  try {
    return parseArgs({args: [...args], options, allowPositionals: true, strict: true});
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const option = /--[\w-]+/.exec(message)?.[0];
    const found = /does not take/.test(message) ? "a value" : "no value";
    const expected = found === "a value" ? "none, it is a switch" : "a value after it";
    const todo = "If the value begins with a dash, write it as --option=value.";
    throw new InputError({option, found, expected, todo}, {cause: error});
  }
}

function refuseUnknown(args: readonly string[], options: Options): void {
  const {tokens} = parseArgs({args: [...args], options, allowPositionals: true, strict: false, tokens: true});
  const names = Object.keys(options);
  for (const token of tokens) {
    if (token.kind !== "option" || names.includes(token.name)) continue;
    const near = names.find((name) => name.startsWith(token.name) || token.name.startsWith(name));
    throw new InputError({
      option: token.rawName,
      found: "an option that does not exist",
      expected: near === undefined ? "one of those in the help" : `--${near}`,
      todo: "See them all with --help."
    });
  }
}
