import {CodeError} from "./codeError.js";

/**
 * Takes a text of SQL for what a learner may run: one statement that reads.
 *
 * @throws {CodeError} if there is none, more than one, or one that would change something
 */
export function checkReads(sql: string): void {
  let ended = false;
  let first = true;
  for (const {text, at} of tokens(sql)) {
    if (text === ";") ended = !first;
    else if (ended) throw new CodeError(several(text), placeOf(sql, at));
    else if (first && text !== "(" && !reading.has(text.toLowerCase())) {
      throw new CodeError(refusal(text.toUpperCase()), placeOf(sql, at));
    } else first = false;
  }
  if (first) throw new CodeError("There is no SQL to run yet. Begin with SELECT, or with FROM and a table.");
}

/** The line and the column of an index in a text, both from 1. */
export function placeOf(text: string, at: number): {line: number; column: number} {
  const before = text.slice(0, at);
  return {line: before.split("\n").length, column: at - before.lastIndexOf("\n")};
}

const reading = new Set(
  "select from with values table describe desc show summarize summarise explain pivot unpivot".split(" ")
);
const changing = "insert update delete drop create alter truncate copy export import merge".split(" ");
const outside = "attach detach install load call".split(" ");

function refusal(word: string): string {
  const begin = "Begin with SELECT, FROM, WITH, DESCRIBE or SUMMARIZE.";
  const lower = word.toLowerCase();
  if (changing.includes(lower)) {
    return `${word} would change the database. Here you can ask it anything, and change nothing. ${begin}`;
  }
  if (outside.includes(lower)) {
    return `${word} would reach outside of this page. The database holds the tables of the page and nothing else. ${begin}`;
  }
  return `A question to the database cannot begin with ${word}. ${begin}`;
}

function several(next: string): string {
  const todo = "Run one at a time: take the other out, or put two hyphens (--) before each of its lines.";
  return `There is more than one statement here; the second begins with ${next.toUpperCase()}. ${todo}`;
}

interface Token {
  text: string;
  at: number;
}

const patterns =
  /(?<skip>\s+|--[^\n]*)|[eE]'(?:[^'\\]|\\[^]|'')*'?|'(?:[^']|'')*'?|"(?:[^"]|"")*"?|\$(?<tag>\w*)\$[^]*?(?:\$\k<tag>\$|$)|[\p{L}_][\p{L}\p{N}_]*|[^]/uy;

/** What counts in SQL: neither space nor comments; a quoted text or name is one token. */
function* tokens(sql: string): Generator<Token> {
  let at = 0;
  while (at < sql.length) {
    if (sql.startsWith("/*", at)) {
      at = commentEnd(sql, at);
      continue;
    }
    patterns.lastIndex = at;
    const match = patterns.exec(sql) as RegExpExecArray;
    if (match.groups?.skip === undefined) yield {text: match[0], at};
    at = patterns.lastIndex;
  }
}

/** Comments nest, as in PostgreSQL. */
function commentEnd(sql: string, start: number): number {
  let depth = 0;
  let at = start;
  do {
    if (sql.startsWith("/*", at)) depth++;
    else if (sql.startsWith("*/", at)) depth--;
    else {
      at++;
      continue;
    }
    at += 2;
  } while (depth > 0 && at < sql.length);
  return at;
}
