import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join, relative, resolve} from "node:path";
import ts from "typescript";
import {pageModule, pathMover} from "./pageModule.js";
import {repository} from "./repository.js";

const guideFile = "CONTRIBUTING.md";

/** The files that the guide for contributors holds: by absolute path, as if they stood in the repository. */
export function guideFiles(): Map<string, string> {
  const text = readFileSync(join(repository, guideFile), "utf8");
  const blocks = text.matchAll(/^`([\w./-]+)`\n\n(`{3,})\w+\n([^]*?)\n\2$/gm);
  return new Map(Array.from(blocks, ([, path, , content]) => [join(repository, path), `${content}\n`]));
}

/** What the compiler says to the TypeScript of the guide, a line each. */
export function guideTypeProblems(files: ReadonlyMap<string, string>): string[] {
  const code = new Map([...files].filter(([path]) => path.endsWith(".ts")));
  return compile(code, join(repository, "tsconfig.json"));
}

/** What the compiler says to the cells of the guide's page, a line each. */
export function guidePageProblems(files: ReadonlyMap<string, string>): string[] {
  const all = new Map(files);
  for (const [path, content] of files) {
    if (!path.endsWith(".md")) continue;
    const page = path.slice(repository.length + 1);
    const module = join("node_modules/.pages", page.replace(/\.md$/, ".ts"));
    all.set(join(repository, module), pageModule(content, pathMover(page, module)).text);
    all.delete(path);
  }
  return compile(all, join(repository, "src/checks/tsconfig.pages.json"), [
    join(repository, "src/checks/builtins.d.ts")
  ]);
}

/** Writes the TypeScript of the guide into a folder of its own, where it imports the rest from the repository. */
export function placeGuide(files: ReadonlyMap<string, string>, folder: string): void {
  const placed = (path: string) => join(folder, relative(repository, path));
  for (const [path, content] of files) {
    if (!path.endsWith(".ts")) continue;
    const text = content.replace(/(?<= from ")(\.[^"]+)\.js(?=")/g, (_, asked: string) => {
      const file = `${resolve(dirname(path), asked)}.ts`;
      return files.has(file) ? placed(file) : file;
    });
    mkdirSync(dirname(placed(path)), {recursive: true});
    writeFileSync(placed(path), text);
  }
}

function compile(files: ReadonlyMap<string, string>, config: string, more: string[] = []): string[] {
  const {config: json} = ts.readConfigFile(config, (path) => ts.sys.readFile(path));
  const {options} = ts.parseJsonConfigFileContent(json, ts.sys, dirname(config));
  const host = ts.createCompilerHost(options);
  const {fileExists, readFile, getSourceFile, directoryExists} = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.directoryExists = (path) =>
    Array.from(files.keys()).some((file) => file.startsWith(`${path}/`)) || (directoryExists?.(path) ?? true);
  host.getSourceFile = (path, version, ...rest) => {
    const text = files.get(path);
    return text === undefined ? getSourceFile(path, version, ...rest) : ts.createSourceFile(path, text, version);
  };
  const program = ts.createProgram([...files.keys(), ...more], options, host);
  return Array.from(files.keys()).flatMap((path) => {
    const source = program.getSourceFile(path);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({messageText, start = 0}) => {
      const line = (source?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
      return `${path.slice(repository.length + 1)}:${line}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
    });
  });
}
