// Framework neither checks the types of cells nor fails on their errors, so this writes the cells of each page as a
// module for the compiler, and says on which line of the page it stumbled. It does not ask about null: cells are
// JavaScript, which has no way to say that something is there.
import {mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import ts from "typescript";
import {type Outcome, performIfMain} from "./outcome.js";
import {type PageModule, pageModule, pathMover} from "./pageModule.js";
import {pageSource} from "./pageSource.js";
import {filesBelow, repository} from "./repository.js";

const modules = "node_modules/.pages";
const roots = ["src", "lessons", "labs", "data"];

/** Checks the types and the habits of the code on every page; counts the pages. */
export async function checkPages(): Promise<Outcome> {
  rmSync(join(repository, modules), {recursive: true, force: true});
  const pages = roots.flatMap((root) => filesBelow(join(repository, root), ".md").map((file) => `${root}/${file}`));
  const written = new Map(pages.map((page) => writeModule(page)));
  const program = ts.createProgram([...written.keys(), join(repository, "src/checks/builtins.d.ts")], options());
  const problems = [
    ...pages.flatMap((page) => habits(page)),
    ...Array.from(written).flatMap(([file, {page, module}]) => typeProblems(program, file, {page, module}))
  ];
  const failed = new Set(problems.map((problem) => problem.split(":")[0])).size;
  return {what: "pages", passed: pages.length - failed, failed, problems};
}

interface Written {
  page: string;
  module: PageModule;
}

function writeModule(page: string): [string, Written] {
  const path = join(modules, page.replace(/\.md$/, ".ts"));
  const module = pageModule(readFileSync(join(repository, page), "utf8"), pathMover(page, path));
  const file = join(repository, path);
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, module.text);
  return [file, {page, module}];
}

function options(): ts.CompilerOptions {
  const file = join(repository, "src/checks/tsconfig.pages.json");
  const {config, error} = ts.readConfigFile(file, (path) => ts.sys.readFile(path));
  if (error !== undefined) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, "\n"));
  return ts.parseJsonConfigFileContent(config, ts.sys, dirname(file)).options;
}

function typeProblems(program: ts.Program, file: string, {page, module}: Written): string[] {
  const source = program.getSourceFile(file);
  if (source === undefined) return [`${page}: its cells could not be read`];
  const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  const problems = found.map(({start = 0, messageText, code}) => {
    const {line} = source.getLineAndCharacterOfPosition(start);
    return `${page}:${module.lines[line]}: ${ts.flattenDiagnosticMessageText(messageText, "\n")} (TS${code})`;
  });
  return Array.from(new Set(problems));
}

const forbidden: [RegExp, string][] = [
  [/\bMath\.random\b/, "Math.random on a page; take a seed and use components/math"],
  [/\bfrom\s*["'](npm|jsr|https?):/, "an import that needs a network when the site is built"],
  [/\bimport\s*\(?\s*["'](npm|jsr|https?):/, "an import that needs a network when the site is built"],
  [/\bfetch\s*\(\s*["'`](https?:)?\/\//, "a request to another origin"]
];

/** What the compiler has nothing against. */
function habits(page: string): string[] {
  const {cells, inline} = pageSource(readFileSync(join(repository, page), "utf8"));
  return [...cells, ...inline].flatMap(({code, line}) =>
    code.split("\n").flatMap((text, i) => {
      return forbidden.filter(([pattern]) => pattern.test(text)).map(([, why]) => `${page}:${line + i}: ${why}`);
    })
  );
}

await performIfMain(import.meta.url, {name: "Types of the cells in pages", run: checkPages});
