import {parse} from "acorn";
import type {ModuleDeclaration, Node, Program, Statement} from "acorn";
import {transform} from "sucrase";
import {CodeError} from "../../learn/codeError.js";
import {bodyName} from "./bodyName.js";

export type CodeLanguage = "javascript" | "typescript";

export interface PreparedCode {
  /** The body of an async function that returns the code's value, or the function that was asked for. */
  body: string;

  /** Where in the learner's text an error of the body comes from, by its stack and that of an error in line 1. */
  placeOf(stack: string, probe: string): {line: number | null; column: number | null};
}

const longest = 100_000; // characters: a text that parses at once

/**
 * Takes the types away, looks for errors of syntax, and makes the value of the last line the value of the whole, as in
 * a notebook; with a name, the function of that name instead. Lines stay where they are.
 *
 * @throws {CodeError} if the code cannot run, with the place in the learner's text
 */
export function prepareCode(code: string, {language, name}: {language: CodeLanguage; name?: string}): PreparedCode {
  if (code.length > longest) throw new CodeError(`The code is too long: more than ${longest} characters.`);
  const plain = language === "typescript" ? withoutTypes(code) : code;
  const shown = lineComparison(code, plain);
  const program = parsed(plain, {shown, return: name === undefined});
  refuseModules(program, shown);
  if (name !== undefined) {
    if (!declares(program, name)) throw new CodeError(`The code defines no function called ${name}.`);
    return {body: `${plain}\nreturn ${name};`, placeOf: (stack, probe) => placeOf(stack, probe, shown)};
  }
  const last = program.body.at(-1);
  if (last?.type !== "ExpressionStatement") {
    return {body: plain, placeOf: (stack, probe) => placeOf(stack, probe, shown)};
  }
  const word = "return ";
  const moved = {line: last.loc?.start.line, from: last.loc?.start.column ?? 0, by: word.length};
  const back: Shown = (line, column) =>
    shown(line, line === moved.line && column > moved.from ? Math.max(column - moved.by, moved.from + 1) : column);
  return {
    body: `${plain.slice(0, last.start)}${word}${plain.slice(last.start)}`,
    placeOf: (stack, probe) => placeOf(stack, probe, back)
  };
}

type Place = {line: number | null; column: number | null};

/** The place in the learner's text that belongs to a place in the text without types. */
type Shown = (line: number, column: number) => Place;

function lineComparison(code: string, plain: string): Shown {
  const [lines, plainLines] = [code.split("\n"), plain.split("\n")];
  return (line, column) => {
    if (!(line >= 1 && line <= lines.length)) return {line: null, column: null};
    return {line, column: lines[line - 1] === plainLines[line - 1] ? column : null};
  };
}

function withoutTypes(code: string): string {
  try {
    return transform(code, {
      transforms: ["typescript"],
      disableESTransforms: true,
      preserveDynamicImport: true,
      keepUnusedImports: true
    }).code;
  } catch (error) {
    const {message, loc, pos = 0} = error as {message: string; loc?: Place; pos?: number};
    throw new CodeError(syntaxWords(message.replace(/^Error transforming .*?: /, ""), code, pos), loc);
  }
}

function parsed(plain: string, options: {shown: Shown; return: boolean}): Program {
  try {
    return parse(plain, {
      ecmaVersion: "latest",
      sourceType: "module",
      allowReturnOutsideFunction: options.return,
      allowHashBang: false,
      locations: true
    });
  } catch (error) {
    const {message, loc, pos} = error as {message: string; loc?: {line: number; column: number}; pos?: number};
    if (loc === undefined) throw new CodeError("SyntaxError: the code is nested too deeply.");
    throw new CodeError(syntaxWords(message, plain, pos ?? 0), options.shown(loc.line, loc.column + 1));
  }
}

function syntaxWords(message: string, code: string, at: number): string {
  const words = message.replace(/ \(\d+:\d+\)$/, "");
  if (words !== "Unexpected token") return `SyntaxError: ${words}`;
  const [token] = /^\S?\w*/.exec(code.slice(at)) ?? [""];
  if (code.slice(at).trim() === "") return "SyntaxError: the code ends too early. Is a bracket not closed?";
  return `SyntaxError: unexpected ${token}`;
}

function refuseModules(program: Program, shown: Shown): void {
  const found = program.body.find(isModuleDeclaration) ?? findNode(program, "ImportExpression");
  if (found === undefined) return;
  const exporting = found.type.startsWith("Export");
  const place = found.loc ? shown(found.loc.start.line, found.loc.start.column + 1) : {line: null, column: null};
  throw new CodeError(
    exporting
      ? "Nothing can be exported from here: leave out the word export."
      : "Nothing can be imported here: what this site offers stands ready, such as aq, rowsOf and quantile.",
    place
  );
}

function isModuleDeclaration(node: Statement | ModuleDeclaration): node is ModuleDeclaration {
  return /^(Import|Export)\w*Declaration$/.test(node.type);
}

/** The first node of that type, without recursion: a learner's code may be nested deeply. */
function findNode(root: Node, type: string): Node | undefined {
  const waiting: unknown[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== "object" || next === null) continue;
    if ((next as Node).type === type) return next as Node;
    for (const part of Object.values(next)) if (typeof part === "object" && part !== null) waiting.push(part);
  }
  return undefined;
}

function declares({body}: Program, name: string): boolean {
  return body.some((statement) => {
    if (statement.type === "FunctionDeclaration") return statement.id.name === name;
    if (statement.type !== "VariableDeclaration") return false;
    return statement.declarations.some(({id}) => id.type === "Identifier" && id.name === name);
  });
}

/** Engines count the lines of what they put around a body too; the error in line 1 tells how many. */
function placeOf(stack: string, probe: string, shown: Shown): Place {
  const [first, zero] = [firstPlace(stack), firstPlace(probe)];
  if (first === null || zero === null) return {line: null, column: null};
  return shown(first.line - zero.line + 1, first.column);
}

function firstPlace(stack: string): {line: number; column: number} | null {
  const found = new RegExp(`${bodyName.replace(".", "\\.")}:(\\d+):(\\d+)`).exec(stack);
  return found === null ? null : {line: Number(found[1]), column: Number(found[2])};
}
