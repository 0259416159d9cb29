import {expect, it} from "vitest";
import {pageSource} from "./pageSource.js";

it("pageSource(source) finds the cells with their lines, and leaves out what does not run", () => {
  const source =
    "---\ntitle: ${no}\n---\n\n```js\nconst a = 1;\n```\n\n```js run=false\nno();\n```\n\n```ts echo\nb;\n```\n\n```sh\n${no}\n```\n";
  expect(pageSource(source)).toEqual({
    cells: [
      {code: "const a = 1;\n", line: 6},
      {code: "b;\n", line: 14}
    ],
    inline: []
  });
});

it("pageSource(source) finds expressions in the prose, whatever they hold", () => {
  const prose = ["A ${a} and ${`b${`}`}`}", "", '<p class="x">${{c: "}"}.c}</p>', "", "${d /* } */", "+ 1}"].join("\n");
  expect(pageSource(prose).inline).toEqual([
    {code: "a", line: 1},
    {code: "`b${`}`}`", line: 1},
    {code: '{c: "}"}.c', line: 3},
    {code: "d /* } */\n+ 1", line: 5}
  ]);
});

it("pageSource(source) leaves code spans, comments and escaped braces alone", () => {
  expect(pageSource("`${a}` ``b ` ${b}`` <!-- ${c} --> \\${d} a lone ` and ${e}").inline).toEqual([
    {code: "e", line: 1}
  ]);
});

it("pageSource(source) finds expressions in a fence of html", () => {
  expect(pageSource("```html\n<b>${a}</b>\n```").inline).toEqual([{code: "a", line: 2}]);
});
