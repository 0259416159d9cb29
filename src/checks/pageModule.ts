import {dirname, posix, relative, sep} from "node:path";
import ts from "typescript";
import {type PageCode, pageSource} from "./pageSource.js";

/** A page as a module that a compiler can read. */
export interface PageModule {
  text: string;

  /** For each line of the text, the line of the page it comes from, counted from 1. */
  lines: number[];
}

const builtins = "FileAttachment Generators Mutable dark display invalidation now resize view visibility width".split(
  " "
);

interface Cell {
  imports: PageCode[];
  names: PageCode[];
  code: string;
}

/**
 * Writes a page as a module. Each cell is an async function that returns the names it declares; other cells see them
 * as Framework shows them, with promises awaited and generators at their latest value.
 */
export function pageModule(source: string, moved: (path: string) => string): PageModule {
  const {cells, inline} = pageSource(source);
  const parsed = cells.map(({code}) => parseCell(code));
  const own = new Set(parsed.flatMap(({names}) => names.map(({code}) => code)));
  const text: string[] = [];
  const lines: number[] = [];
  const write = (code: string, line: number, step = 1) => {
    code.split("\n").forEach((piece, i) => {
      text.push(piece);
      lines.push(line + i * step);
    });
  };
  const given = builtins.filter((name) => !own.has(name));
  write(`import {${given.join(", ")}, type Shown} from "@pages/builtins";`, 1);
  parsed.forEach(({imports, names, code}, i) => {
    const start = cells[i].line;
    for (const {code, line} of imports) write(withMovedPaths(code, moved), start + line);
    write(`async function cell${i}() {`, start);
    write(withMovedPaths(code, moved), start);
    write(`return {${names.map(({code}) => code).join(", ")}} as const; }`, start);
    for (const {code, line} of names) {
      write(`declare const ${code}: Shown<Awaited<ReturnType<typeof cell${i}>>["${code}"]>;`, start + line);
    }
  });
  inline.forEach(({code, line}, i) => write(`async function inline${i}() { void (${code}\n); }`, line));
  write(`void [${given.join(", ")}];`, 1);
  return {text: text.join("\n"), lines};
}

/** Moves the imports of a cell out of it, and lists the names it declares with their lines within it, from 0. */
function parseCell(code: string): Cell {
  const object = /^\s*\{/.test(code) && !/;\s*$/.test(code);
  const whole = object ? `void (${code});` : code;
  const file = ts.createSourceFile("cell.ts", whole, ts.ScriptTarget.ES2022, true);
  const imports: PageCode[] = [];
  const names: PageCode[] = [];
  const lineOf = (node: ts.Node) => file.getLineAndCharacterOfPosition(node.getStart()).line;
  let rest = whole;
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) {
      imports.push({code: statement.getText(), line: lineOf(statement)});
      const blank = statement.getText().replace(/[^\n]/g, " ");
      rest = rest.slice(0, statement.getStart()) + blank + rest.slice(statement.getEnd());
    } else for (const name of declared(statement)) names.push({code: name.text, line: lineOf(name)});
  }
  return {imports, names, code: rest.replace(/\n$/, "")};
}

function declared(statement: ts.Statement): ts.Identifier[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({name}) => bound(name));
  }
  const named = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return named && statement.name !== undefined ? [statement.name] : [];
}

function bound(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : bound(element.name)));
}

function withMovedPaths(code: string, moved: (path: string) => string): string {
  return code.replace(
    /(\bfrom\s*|\bimport\s*\(?\s*)(["'])(\.{0,2}\/[^"']*)\2/g,
    (_, before: string, quote: string, path: string) => `${before}${quote}${moved(path)}${quote}`
  );
}

/**
 * Gives the function that rewrites a page's import paths for the module's own place. Paths of the folders that are
 * linked into src/ lead to the folders themselves, so that it works before they are linked.
 */
export function pathMover(page: string, module: string): (path: string) => string {
  return (path) => {
    const target = path.startsWith("/") ? `src${path}` : posix.join(posix.dirname(page), path);
    const real = target.replace(/^src\/(lessons|labs|components|data)\//, "$1/");
    const rewritten = relative(dirname(module), real).split(sep).join("/");
    return rewritten.startsWith(".") ? rewritten : `./${rewritten}`;
  };
}
