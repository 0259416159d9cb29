import vm from "node:vm";
import {expect, it} from "vitest";
import {checkCode} from "./checkCode.js";
import {CodeError} from "./codeError.js";

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
const inputs = [[[1, 2, 6]], {name: "where there are no values", args: [[]]}, [[4]]] as never;

// A realm of its own for each run, as the sandbox has; what the check needs of it, and no more.
const call = async (code: string, name: string, lists: readonly (readonly unknown[])[]) => {
  try {
    const context = vm.createContext({});
    vm.runInContext(code, context);
    const values: unknown[] = [];
    for (const list of lists) {
      context.list = JSON.stringify(list);
      values.push(structuredClone(await vm.runInContext(`${name}(...JSON.parse(list))`, context)));
    }
    return values;
  } catch (error) {
    throw new CodeError(String(error));
  }
};
const check = (code: string) => checkCode(code, {call}, {name: "mean", expected: mean, inputs, praise: "Well."});
const right = "let s = 0; for (const v of values) s += v; return s / (values.length || 1);";

it("checkCode(answer, run, check) takes any function that returns the same", async () => {
  expect(await check(`function mean(values) { ${right} }`)).toEqual({correct: true, message: "Well."});
  expect((await check(`const mean = async (values) => { ${right} } // end`)).correct).toBe(true);
});

it.each([
  ["an empty body", "", "Your function returns nothing: is there a `return`?"],
  [
    "a constant",
    "return 3;",
    "Right so far, but not everywhere. Where there are no values, your function returns 3, which is too large."
  ],
  [
    "a division by zero",
    "let s = 0; for (const v of values) s += v; return s / values.length;",
    "Right so far, but not everywhere. Where there are no values, your function returns NaN, which is no number: look at what is divided, and by what."
  ],
  [
    "a failure on one input",
    `if (values.length === 0) throw new Error("empty"); ${right}`,
    "Right so far, but not everywhere. Where there are no values, your function fails: Error: empty."
  ],
  ["text", `${right.replace("return ", "return '' + ")}`, "Your function returns a text where a number is asked for."],
  [
    "changed arguments",
    `${right.replace("return", "values.push(0); return")}`.replace("values.length", "(values.length - 1)"),
    "What your function returns is right, but it changes the arguments it was given: work on a copy."
  ],
  [
    "a memory",
    `mean.calls = (mean.calls ?? 0) + 1; if (mean.calls > 3) return 0; ${right}`,
    "Called a second time with the same arguments, it returns something else: what does it remember?"
  ]
])("checkCode(answer, run, check) names what is wrong: %s", async (_, body, message) => {
  expect(await check(`function mean(values) { ${body} }`)).toEqual({correct: false, message});
});

it("checkCode(answer, run, check) throws where the code does not run at all", async () => {
  await expect(check("function mean(values {")).rejects.toThrow(CodeError);
  await expect(check("")).rejects.toThrow(/mean is not defined/);
});

it("checkCode(answer, run, check) is not misled by code that answers from the names around it", async () => {
  const {correct} = await check("JSON.stringify = () => ''; function mean(values) { values.length = 0; return 3; }");
  expect(correct).toBe(false);
});

it("checkCode(answer, run, check) gives the function of our own arguments of its own", async () => {
  const expected = (values: number[]) => values.splice(0).length;
  const counts = {name: "count", expected, inputs: [[[1, 2]], [[3]]] as [number[]][]};
  expect((await checkCode("const count = (v) => v.length", {call}, counts)).correct).toBe(true);
  expect(counts.inputs).toEqual([[[1, 2]], [[3]]]);
});
