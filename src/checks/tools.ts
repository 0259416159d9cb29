// The checks that other tools do: each runs the tool and counts the files or tests it looked at.
import {mkdirSync, readFileSync, rmSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import {tool} from "./command.js";
import type {Outcome} from "./outcome.js";
import {filesBelow, repository, scratch} from "./repository.js";

/** Checks the types of all TypeScript with tsc, strictly; counts the files of the project. */
export async function checkTypes(): Promise<Outcome> {
  const {code, stdout, stderr} = await tool("tsc", ["-p", ".", "--pretty", "false", "--listFiles"]);
  const lines = stdout.split(/\r?\n/).filter((line) => line !== "");
  const listed = (line: string) => line.startsWith(repository.replaceAll("\\", "/"));
  const files = lines.filter((line) => listed(line) && !line.includes("/node_modules/"));
  const problems = [...lines.filter((line) => !/^([A-Z]:)?\//.test(line)), ...stderr.split("\n").filter(Boolean)];
  if (code !== 0 && problems.length === 0) problems.push(`tsc ended with code ${code}`);
  const wrong = new Set(problems.flatMap((line) => line.match(/^(\S[^(]*)\(\d+,\d+\): error/)?.[1] ?? []));
  const failed = code === 0 ? 0 : Math.max(1, wrong.size);
  return {what: "TypeScript files", passed: Math.max(0, files.length - failed), failed, problems};
}

interface LintResult {
  filePath: string;
  messages: {line?: number; column?: number; message: string; ruleId: string | null}[];
}

/** Checks the layers and habits of the code with ESLint; a warning counts as an error. */
export async function checkLint(): Promise<Outcome> {
  const config = "src/checks/eslint.config.js";
  const {stdout, stderr} = await tool("eslint", ["--config", config, "--max-warnings", "0", "--format", "json", "."]);
  if (!stdout.startsWith("[")) return {what: "files", passed: 0, failed: 1, problems: [stderr || stdout]};
  const results = JSON.parse(stdout) as LintResult[];
  const problems = results.flatMap(({filePath, messages}) =>
    messages.map(({line = 1, column = 1, message, ruleId}) => {
      return `${relative(repository, filePath)}:${line}:${column} ${message} (${ruleId ?? "syntax"})`;
    })
  );
  const failed = results.filter(({messages}) => messages.length > 0).length;
  return {what: "files", passed: results.length - failed, failed, problems};
}

/** Checks that all TypeScript is formatted as Prettier does; pages are left alone, since it would break their cells. */
export async function checkFormat(): Promise<Outcome> {
  const {code, stdout, stderr} = await tool("prettier", ["--list-different", "**/*.ts"]);
  const files = filesBelow(repository, ".ts");
  const different = stdout.split(/\r?\n/).filter((line) => line !== "");
  const problems = different.map((file) => `${file} is not formatted: npx prettier --write ${file}`);
  if (code !== 0 && problems.length === 0) problems.push(stderr || `prettier ended with code ${code}`);
  const failed = problems.length;
  return {what: "TypeScript files", passed: Math.max(0, files.length - failed), failed, problems};
}

/** Runs the unit and golden tests with vitest; counts the tests, and a file that cannot be run as one failure. */
export async function checkUnit(): Promise<Outcome> {
  const file = join(scratch, "unit.json");
  mkdirSync(dirname(file), {recursive: true});
  rmSync(file, {force: true});
  const {code} = await tool("vitest", ["run", "--config", "src/checks/vitest.config.ts"], {show: true});
  const report = JSON.parse(readFileSync(file, "utf8")) as {
    numPassedTests: number;
    numFailedTests: number;
    testResults: {name: string; status: string; assertionResults: unknown[]}[];
  };
  const broken = report.testResults.filter(({status, assertionResults}) => {
    return status === "failed" && assertionResults.length === 0;
  });
  const failed = report.numFailedTests + broken.length;
  const problems = broken.map(({name}) => `${relative(repository, name)} could not be run`);
  if (report.numFailedTests > 0) problems.push(`${report.numFailedTests} of the tests above failed`);
  if (code !== 0 && problems.length === 0) problems.push(`vitest ended with code ${code}; its report is above`);
  return {what: "tests", passed: report.numPassedTests, failed, problems};
}
