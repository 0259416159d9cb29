import {placeOf} from "./checkReads.js";
import {CodeError} from "./codeError.js";
import {nearestName} from "./nearestName.js";

interface Asked {
  sql: string;

  /** The tables that there are, with the names of their columns. */
  tables: ReadonlyMap<string, readonly string[]>;
}

/**
 * What DuckDB says about a learner's SQL, with its excerpt and caret, as an error with a place in the learner's text:
 * plain words where we have some, and DuckDB's own.
 */
export function sqlError(said: string, asked: Asked): CodeError {
  const text = unwrapped(said);
  const own = ownWords(text);
  const plain = plainWords(own, asked);
  const atEnd = /at end of input/.test(own);
  const place = atEnd ? placeOf(asked.sql, asked.sql.trimEnd().length) : caretPlace(text, asked.sql);
  return new CodeError(plain === null ? own : `${plain}\nDuckDB says: ${own}`, place);
}

/** Some messages come as JSON. */
function unwrapped(said: string): string {
  const text = said.replace(/^Error: /, "");
  try {
    const {exception_type: type, exception_message: message} = JSON.parse(text);
    return `${type} Error: ${message}`;
  } catch {
    return text;
  }
}

/** Without excerpts, suggestions of DuckDB's own tables, and settings that nobody can set here. */
function ownWords(text: string): string {
  return text
    .replace(/\n+LINE \d+: [^]*$/, "")
    .replace(/\nDid you mean "(?:pg_|duckdb_|sqlite_)\w*"\?/, "")
    .replace(/\nCandidate bindings: [^\n]*/, "")
    .replace(/\n(?:Database is launched in in-memory|\s*Candidate functions:)[^]*$/, "")
    .trim();
}

type Rule = [pattern: RegExp, words: (found: string[], asked: Asked) => string | null];

const rules: Rule[] = [
  [
    /^Catalog Error: Table with name (.+) does not exist/,
    ([, name], {tables}) => `There is no table ${name} here. ${meant(name, tables.keys())}${tableList(tables)}`
  ],
  [/Referenced column "([^]+?)" not found in FROM clause/, ([, name], asked) => unknownColumn(name, asked)],
  [/Function with name "?(.+?)"? does not exist/, ([, name]) => `There is no function called ${name}.`],
  [
    /^Parser Error: syntax error at or near "([^]+)"/,
    ([, word]) =>
      `The SQL makes no sense from “${word}” on. Look at this word and at what stands before it: a comma, a bracket or a misspelt word.`
  ],
  [
    /at end of input/,
    () => "The SQL ends too early: something is still to come, such as a condition, a table or a closing bracket."
  ],
  [/unterminated quoted/, () => "A quote is opened here and never closed."],
  [
    /column "([^]+?)" must appear in the GROUP BY/,
    ([, name]) =>
      `Each group gives one row, but “${name}” can differ within a group. Group by it too, or take one value of it, such as min(…).`
  ],
  [
    /No function matches the given name and argument types '([^]+?)'/,
    ([, call]) => `${call} does not work: the function exists, but not for values of this kind.`
  ],
  [
    /Could not convert string '([^]*?)' to|Cannot compare values of type/,
    () =>
      "Two different kinds of value meet here, such as a text and a number. A text stands in single quotes, a number in none."
  ],
  [
    /^Permission Error|extension/i,
    (_, {tables}) => `This database reads no files and no addresses, and nothing leaves this page. ${tableList(tables)}`
  ],
  [/Cannot write to database|read-only/, () => "Here you can ask the database anything, and change nothing."],
  [
    /^Out of Memory Error/,
    () => "This needs more memory than the database may use. Ask for fewer rows, fewer groups or shorter texts."
  ]
];

function plainWords(own: string, asked: Asked): string | null {
  for (const [pattern, words] of rules) {
    const found = pattern.exec(own);
    if (found !== null) return words(found, asked);
  }
  return null;
}

function unknownColumn(name: string, {sql, tables}: Asked): string {
  const guess = meant(name, [...tables.values()].flat());
  const quoted = `"${name.replaceAll('"', '""')}"`;
  if (guess === "" && sql.includes(quoted)) {
    return `There is no column “${name}”. Double quotes are for names; a text stands in single ones: '${name}'.`;
  }
  return `There is no column “${name}” in the tables of this query. ${guess}`.trim();
}

function meant(name: string, names: Iterable<string>): string {
  const nearest = nearestName(name, [...names]);
  return nearest === null ? "" : `Did you mean ${nearest}? `;
}

function tableList(tables: Asked["tables"]): string {
  if (tables.size === 0) return "It holds no tables.";
  return `${tables.size === 1 ? "The table here is" : "The tables here are"} ${[...tables.keys()].join(", ")}.`;
}

/** Where the caret under DuckDB's excerpt points to; long lines are shown in part, between dots. */
function caretPlace(text: string, sql: string): {line: number | null; column?: number | null} {
  const found = /\nLINE (\d+): ([^\n]*)\n( *)\^/.exec(text);
  if (found === null) return {line: null};
  const line = Number(found[1]);
  const cut = found[2].startsWith("...") ? 3 : 0;
  const shown = found[2].slice(cut).replace(/\.\.\.$/, "");
  const start = sql.split("\n")[line - 1]?.indexOf(shown) ?? -1;
  const offset = found[3].length - `LINE ${line}: `.length - cut;
  return {line, column: start < 0 || offset < 0 ? null : start + lengthOfWidth(shown, offset) + 1};
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** How many units of a text take so many places on a screen: the caret is set by eye, and wide letters take two. */
function lengthOfWidth(text: string, width: number): number {
  let [places, length] = [0, 0];
  for (const letter of text) {
    if (places >= width) break;
    places += wide.test(letter) ? 2 : 1;
    length += letter.length;
  }
  return length;
}
