import {expect, it} from "vitest";
import {pageModule, pathMover} from "./pageModule.js";

it("pageModule(source, moved) gives each line of a cell the line it has on the page", () => {
  const {text, lines} = pageModule(
    "# T\n\n```js\nconst a = 1;\nconst {b, c: [d]} = x;\n```\n\n${a +\nb}\n",
    (path) => path
  );
  const at = (code: string) => lines[text.split("\n").findIndex((line) => line.includes(code))];
  expect([at("const a = 1"), at("const {b"), at("declare const d"), at("void (a +")]).toEqual([4, 5, 5, 8]);
});

it("pageModule(source, moved) moves imports out of the cells, and their paths", () => {
  const {text} = pageModule(
    '```js\nimport {a} from "./a.js";\nconst b = await import("../b.js");\n```\n',
    (path) => `moved/${path}`
  );
  expect(text).toMatch(/^import \{a\} from "moved\/.\/a.js";$/m);
  expect(text).toContain('import("moved/../b.js")');
});

it("pageModule(source, moved) lets a page have its own width", () => {
  expect(pageModule("```js\nconst width = 1;\n```\n", (path) => path).text.split("\n")[0]).not.toMatch(/\bwidth\b/);
});

it("pathMover(page, module) leads through the linked folders to the folders themselves", () => {
  const module = "node_modules/.pages/src/a.ts";
  expect(pathMover("src/a.md", module)("./components/math/x.js")).toBe("../../../components/math/x.js");
  expect(pathMover("src/a.md", module)("/components/math/x.js")).toBe("../../../components/math/x.js");
  expect(pathMover("src/a.md", module)("./site/x.js")).toBe("../../../src/site/x.js");
  const lesson = "node_modules/.pages/lessons/a.ts";
  expect(pathMover("lessons/a.md", lesson)("../components/x.js")).toBe("../../../components/x.js");
});
