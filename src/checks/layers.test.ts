import {ESLint} from "eslint";
import {expect, it} from "vitest";

const eslint = new ESLint({overrideConfigFile: "src/checks/eslint.config.js"});

async function rulesBroken(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, {filePath});
  return result.messages.map(({ruleId}) => ruleId);
}

it.each([
  ["components/stats/x.ts", `import {a} from "../detectors/ks.js";\nvoid a;`],
  ["components/stats/x.ts", `export * from "../ui/range.js";`],
  ["components/report/x.ts", `export type {A} from "../charts/a.js";`],
  ["components/report/x.ts", `export const a = () => import("../platform/a.js");`],
  ["components/report/x.ts", `export type A = import("../platform/a.js").A;`],
  ["components/ui/x.ts", `import {a} from "../../src/cli/a.js";\nvoid a;`],
  ["components/ui/x.ts", `import {a} from "../helpers/a.js";\nvoid a;`],
  ["components/stats/x.test.ts", `import {a} from "../detectors/ks.js";\nvoid a;`]
])("import-order: %s may not say %j", async (file, code) => {
  expect(await rulesBroken(file, code)).toEqual(["fieldbook/import-order"]);
});

it.each([
  ["components/detectors/x.ts", `import {a} from "../stats/a.js";\nimport {b} from "./b.js";\nvoid [a, b];`],
  ["components/stats/x.test.ts", `import {a} from "../generate/a.js";\nvoid a;`],
  ["components/platform/x.ts", `export const a = () => [indexedDB, fetch, new Worker("a.js"), Date.now()];`],
  ["components/ui/x.ts", `export const a = () => document.createElement("a");`],
  ["components/stats/x.ts", `export const a = (x: number) => [Math.sqrt(x), Math.abs(x), x ** 2, new Date(x)];`],
  ["src/cli/x.ts", `import {a} from "../../components/ui/a.js";\nvoid a;`]
])("lint: %s may say %j", async (file, code) => {
  expect(await rulesBroken(file, code)).toEqual([]);
});

it.each([
  ["components/stats/x.ts", "document.title", "no-restricted-globals"],
  ["components/stats/x.ts", "globalThis.localStorage", "no-restricted-globals"],
  ["components/stats/x.ts", `fetch("a")`, "no-restricted-globals"],
  ["components/stats/x.ts", "(0 as unknown as HTMLElement)", "no-restricted-syntax"],
  ["components/stats/x.ts", "performance.mark", "no-restricted-globals"],
  ["components/platform/x.ts", "document.title", "no-restricted-globals"],
  ["components/stats/x.ts", "Math.exp(1)", "no-restricted-properties"],
  ["components/stats/x.ts", "Math.log(1)", "no-restricted-properties"],
  ["components/stats/x.ts", "Date.now()", "no-restricted-properties"],
  ["components/stats/x.ts", "new Date()", "no-restricted-syntax"],
  ["components/stats/x.ts", "2 ** 0.5", "no-restricted-syntax"],
  ["components/stats/x.ts", `import.meta.resolve("d3")`, "no-restricted-syntax"],
  ["components/ui/x.ts", "Math.random()", "no-restricted-properties"],
  ["src/cli/x.ts", "Math.random()", "no-restricted-properties"],
  ["components/stats/x.test.ts", "Math.random()", "no-restricted-properties"],
  ["src/cli/x.ts", "(0 as any)", "@typescript-eslint/no-explicit-any"]
])("lint: in %s, %s breaks %s", async (file, expression, rule) => {
  expect(await rulesBroken(file, `export const a: unknown = ${expression};`)).toContain(rule);
});

it("lint: @ts-ignore, a default export and a remote import are refused", async () => {
  expect(await rulesBroken("src/cli/x.ts", `// @ts-ignore\nexport const a = 1;`)).toEqual([
    "@typescript-eslint/ban-ts-comment"
  ]);
  expect(await rulesBroken("src/cli/x.ts", `export default 1;`)).toEqual(["no-restricted-syntax"]);
  expect(await rulesBroken("src/cli/x.ts", `import a from "npm:d3";\nvoid a;`)).toEqual(["no-restricted-imports"]);
  expect(await rulesBroken("components/math/x.ts", `import a from "node:fs";\nvoid a;`)).toEqual([
    "no-restricted-imports"
  ]);
});
