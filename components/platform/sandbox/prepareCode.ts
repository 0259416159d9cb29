import {type ModuleDeclaration, type Node, type Program, type Statement, parse} from "acorn";
import {transform} from "sucrase";
import {CodeError} from "../../learn/codeError.js";
import type {CodeLanguage} from "./job.js";
import {type SourceMap, shown} from "./placeOf.js";

export interface PreparedCode {
  /** The body of an async function that returns the code's value, or the function that was asked for. */
  body: string;
  map: SourceMap;
}

type Lines = Omit<SourceMap, "inserted">;

const longest = 100_000; // characters
const word = "return ";

/**
 * Takes the types away, looks for errors of syntax, and makes the value of the last line the value of the whole, as in
 * a notebook; with a name, the function of that name instead. Lines stay where they are.
 *
 * @throws {CodeError} if the code cannot run, with the place in the learner's text
 */
export function prepareCode(code: string, {language, name}: {language: CodeLanguage; name?: string}): PreparedCode {
  if (code.length > longest) throw new CodeError(`The code is too long: more than ${longest} characters.`);
  const plain = language === "typescript" ? withoutTypes(code) : code;
  const lines = compareLines(code, plain);
  const program = parsed(plain, lines, name === undefined);
  refuseModules(program, lines);
  if (name !== undefined) {
    if (!declares(program, name)) throw new CodeError(`The code defines no function called ${name}.`);
    return {body: `${plain}\nreturn ${name};`, map: {...lines, inserted: null}};
  }
  const last = program.body.at(-1);
  if (last?.type !== "ExpressionStatement" || !last.loc) return {body: plain, map: {...lines, inserted: null}};
  const {line, column} = last.loc.start;
  return {
    body: `${plain.slice(0, last.start)}${word}${plain.slice(last.start)}`,
    map: {...lines, inserted: {line, column: column + 1, length: word.length}}
  };
}

function compareLines(code: string, plain: string): Lines {
  const [lines, plainLines] = [code.split("\n"), plain.split("\n")];
  return {
    lines: lines.length,
    changed: lines.flatMap((line, i) => (line === plainLines[i] ? [] : [i + 1]))
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
    const {message, loc, pos = 0} = error as {message: string; loc?: {line: number; column: number}; pos?: number};
    throw new CodeError(syntaxWords(message.replace(/^Error transforming .*?: /, ""), code, pos), loc);
  }
}

function parsed(plain: string, lines: Lines, returns: boolean): Program {
  try {
    return parse(plain, {
      ecmaVersion: "latest",
      sourceType: "module",
      allowReturnOutsideFunction: returns,
      allowHashBang: false,
      locations: true
    });
  } catch (error) {
    const {message, loc, pos = 0} = error as {message: string; loc?: {line: number; column: number}; pos?: number};
    if (loc === undefined) throw new CodeError("SyntaxError: the code is nested too deeply.");
    throw new CodeError(syntaxWords(message, plain, pos), shown(lines, loc.line, loc.column + 1));
  }
}

function syntaxWords(message: string, code: string, at: number): string {
  const words = message.replace(/ \(\d+:\d+\)$/, "");
  if (words !== "Unexpected token") return `SyntaxError: ${words}`;
  const rest = code.slice(at);
  if (rest.trim() === "") return "SyntaxError: the code ends too early. Is a bracket not closed?";
  return `SyntaxError: unexpected ${/^(\w+|\S)/.exec(rest)?.[0] ?? ""}`;
}

function refuseModules(program: Program, lines: Lines): void {
  const found = program.body.find(isModuleDeclaration) ?? findNode(program, "ImportExpression");
  if (!found?.loc) return;
  throw new CodeError(
    found.type.startsWith("Export")
      ? "Nothing can be exported from here: leave out the word export."
      : "Nothing can be imported here: what this site offers stands ready, such as aq, rowsOf and quantile.",
    shown(lines, found.loc.start.line, found.loc.start.column + 1)
  );
}

function isModuleDeclaration(node: Statement | ModuleDeclaration): node is ModuleDeclaration {
  return /^(Import|Export)\w*Declaration$/.test(node.type);
}

/** The first node of that type, without recursion: a learner's code may be nested deeply. */
function findNode(root: Node, type: string): Node | undefined {
  const waiting: object[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
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
