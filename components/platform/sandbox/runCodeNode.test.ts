import {expect, it} from "vitest";
import {CodeError} from "../../learn/codeError.js";
import {runCodeNode} from "./runCodeNode.js";
import type {RunCodeOptions} from "./runIn.js";

const run = (code: string, options: Partial<RunCodeOptions> = {}) =>
  runCodeNode(code, {language: "javascript", ...options});

async function valueOf(code: string, options: Partial<RunCodeOptions> = {}): Promise<unknown> {
  return (await run(code, options)).values[0];
}

async function failureOf(code: string, options: Partial<RunCodeOptions> = {}): Promise<CodeError> {
  const outcome = await run(code, options).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(CodeError);
  return outcome as CodeError;
}

it.each([
  ["1 + 2", 3],
  ["const x = 2;\nx * x; // the square", 4],
  ["return 7\n", 7],
  ["const x = 5", undefined],
  ["", undefined],
  ["await Promise.resolve('later')", "later"],
  ["input.a[1]", 20],
  ["`<img src=x onerror=alert(1)>`", "<img src=x onerror=alert(1)>"],
  ["quantile([1, 2, 3, 4], 0.5)", 2.5],
  ["const mean = 1; mean", 1],
  ["-0", -0]
])("runCode(%j) gives %j", async (code, value) => {
  expect(await valueOf(code, {input: {a: [10, 20]}})).toBe(value);
});

it("runCode(code) keeps long integers", async () => {
  expect(await valueOf("10n ** 20n")).toBe(10n ** 20n);
});

it("runCode(code) keeps typed arrays, dates, maps, sets and what occurs twice", async () => {
  const value = await valueOf(`
    const shared = [1];
    ({
      part: new Float64Array(1000).subarray(1, 3), when: new Date(5), map: new Map([["a", {b: 1}]]), set: new Set([1]),
      a: shared, b: shared, bytes: new Uint8Array([7]).buffer, none: null, gone: undefined, hole: [, 1]
    })`);
  const {part, a, b, bytes, ...rest} = value as Record<string, unknown> & {part: Float64Array; bytes: ArrayBuffer};
  expect(part).toEqual(new Float64Array(2));
  expect(part.buffer.byteLength).toBe(16);
  expect(new Uint8Array(bytes)).toEqual(Uint8Array.of(7));
  expect(a).toBe(b);
  expect(rest).toEqual({
    when: new Date(5),
    map: new Map([["a", {b: 1}]]),
    set: new Set([1]),
    none: null,
    gone: undefined,
    hole: [undefined, 1]
  });
});

it("runCode(code) gives the rows of an arquero table, and fields of an instance", async () => {
  expect(await valueOf("aq.from([{a: 1}, {a: 2}]).derive({b: d => d.a * 2}).filter(d => d.b > 2)")).toEqual([
    {a: 2, b: 4}
  ]);
  expect(await valueOf("class A { x = 1; f() {} }\nnew A()")).toEqual({x: 1});
});

it("runCode(code, {call}) calls the function with each list; one call's changes do not reach the next", async () => {
  const shared = [3, 1, 2];
  const code = "async function first(list, n = 1) { list.sort(); list.push(0); return list.slice(0, n); }";
  const {values} = await run(code, {call: {name: "first", inputs: [[shared], [shared, 2], [shared]]}});
  expect(values).toEqual([[1], [1, 2], [1]]);
  expect(shared).toEqual([3, 1, 2]);
});

it("runCode(code, {call}) says what is missing: the function, or that it is one", async () => {
  const call = {name: "f", inputs: [[1]]};
  expect((await failureOf("function g() {}", {call})).message).toBe("The code defines no function called f.");
  expect((await failureOf("const f = 3", {call})).message).toBe("f is not a function.");
  expect(await failureOf("function f(x) {\n  return x.y.z;\n}", {call})).toMatchObject({line: 2, column: 14});
});

it("runCode(code) takes types away and keeps lines", async () => {
  const code = "interface A {\n  x: number;\n}\nconst a: A = {x: 1};\n(a as A).x + 1";
  expect(await valueOf(code, {language: "typescript"})).toBe(2);
  const wrong = "type A = number;\nconst a: A = 1;\n\nnull!.x";
  expect(await failureOf(wrong, {language: "typescript"})).toMatchObject({line: 4, column: null});
});

it.each([
  ["const a = 1;\nconst b = ;", "SyntaxError: unexpected ;", 2, 11],
  ["function f() {\n  return 1\n", "SyntaxError: the code ends too early. Is a bracket not closed?", 3, 1],
  ["let a; let a", "SyntaxError: Identifier 'a' has already been declared", 1, 12],
  ["const a = 1;\n  a.b.c", "TypeError: Cannot read properties of undefined (reading 'c')", 2, 7],
  ["undeclared", "ReferenceError: undeclared is not defined", 1, 1],
  ["x = 1", "ReferenceError: x is not defined", 1, 3],
  ["\n\nquantile([1], 2)", "RangeError: invalid p; not in [0, 1]: 2", 3, 1],
  ["throw new RangeError('no')", "RangeError: no", 1, 7],
  ["throw 5", "The code threw 5.", null, null],
  ["throw {get a() { throw 1 }}", "The code threw (a value that cannot be shown).", null, null],
  ["throw Object.assign(new Error(), {message: {}, name: 3, stack: 4})", "Error", null, null],
  ["throw null", "The code threw null.", null, null],
  ["const f = () => f();\nf()", "RangeError: Maximum call stack size exceeded", 1, null],
  ["await import('data:text/javascript,1')", "Nothing can be imported here", 1, 7],
  ["import fs from 'fs'", "Nothing can be imported here", 1, 1],
  ["export const a = 1", "Nothing can be exported from here", 1, 1],
  ["document.title", "ReferenceError: document is not defined: this code runs in a sandbox", 1, 1],
  ["fetch('/')", "fetch is not available: this code runs in a sandbox", 1, 1],
  ["Object.prototype.x = 1", "TypeError: Cannot add property x, object is not extensible", 1, 20]
])("runCode(%j) fails: %s", async (code, message, line, column) => {
  const failure = await failureOf(code);
  expect(failure.message).toContain(message);
  if (column === null && line !== null) expect(failure.line).toBe(line);
  else expect(failure).toMatchObject({line, column});
});

it.each([
  ["() => 1", "The value is a function, which cannot leave the sandbox"],
  ["({a: [1, {b: Symbol('s')}]})", "The value at .a[1].b is a symbol"],
  ["[Promise.resolve(1)]", "The value at [0] is a promise (use await)"],
  ["createRandom(1)", "The value at .uniform is a function"],
  ["/a/", "a regular expression"],
  ["new Map([['k', () => 1]])", 'The value at .get("k") is a function'],
  ["let a = []; for (let i = 0; i < 5000; i++) a = [a]; a", "nested more than 100 deep"],
  ["new Array(1e9)", "too large"],
  ["Array.from({length: 1e6}, (_, i) => i)", "too large"],
  ["new Float64Array(5e6)", "too large"],
  ["'x'.repeat(2e7)", "too large"],
  ["1n << 5000n", "too long an integer"],
  ["({get a() { throw new Error('from a getter') }})", "Error: from a getter"],
  ["new Proxy({}, {ownKeys() { throw new Error('from a proxy') }})", "Error: from a proxy"],
  ["new Proxy([], {get: (list, key) => key === 'length' ? Infinity : 1})", "too large"]
])("runCode(%j) refuses the value: %s", async (code, message) => {
  expect((await failureOf(code)).message).toContain(message);
});

// One at a time: Node's own code in the thread does not bear the loss of all; that is tried in a browser.
it.each([
  ...["Array", "Map", "Set", "String", "Number", "RegExp", "Date", "Promise", "Symbol", "BigInt", "Error", "Function"],
  ...["Object", "Reflect", "JSON", "ArrayBuffer", "Float64Array", "[][Symbol.iterator]().__proto__"]
])("runCode(code) is not misled by replaced methods of %s", async (owner) => {
  const value = await valueOf(`
    const {ownKeys, defineProperty} = Reflect;
    const thief = () => { throw new Error("harness used it") };
    const owner = ${owner};
    const places = owner.prototype === undefined ? [owner] : [owner.prototype, owner];
    for (let p = 0; p < places.length; p++) {
      const keys = ownKeys(places[p]);
      for (let k = 0; k < keys.length; k++) try { defineProperty(places[p], keys[k], {value: thief}) } catch {}
    }
    for (let n = 0, names = ["Map", "Set", "Date", "Array", "String", "Uint8Array"]; n < 6; n++) globalThis[names[n]] = thief;
    console.log("printed", {a: 1});
    return {a: [1, "two", {three: 3}], b: null, c: new Float64Array(2)};`);
  expect(value).toEqual({a: [1, "two", {three: 3}], b: null, c: new Float64Array(2)});
});

it("runCode(code) copies what a getter gave once", async () => {
  const value = await valueOf("let n = 0; ({get a() { return n++ === 0 ? 'once' : () => 1 }})");
  expect(value).toEqual({a: "once"});
});

it("runCode(code) collects what is printed, up to 200 lines of bounded length", async () => {
  const {printed} = await run(
    "console.log('a', 1, [1, 'b'], {c: null}); console.warn(new Map([[1, new Set([2])]])); console.error(new TypeError('no'));" +
      "console.log(() => 1, undefined, new Date(0), -0, {get x() { throw 1 }}); console.assert(1 > 2, 'sum')"
  );
  expect(printed).toEqual([
    'a 1 [1, "b"] {c: null}',
    "Map {1 => Set [2]}",
    "TypeError: no",
    "(a function) undefined 1970-01-01T00:00:00.000Z -0 (a value that cannot be shown)",
    "Assertion failed: sum"
  ]);
  const many = await run("for (let i = 0; i < 1e5; i++) console.log('x'.repeat(1e4))");
  expect(many.printed).toHaveLength(200);
  expect(many.printed[199]).toBe("… Further lines are not shown.");
  expect(many.printed[0].length).toBeLessThan(5000);
  const round = await run("const a = {}; a.a = a; console.log(a)");
  expect(round.printed).toEqual(["{a: (the same again)}"]);
});

it("runCode(code, {timeLimit}) stops loops, promises that never settle, endless printing, and tells what was printed", async () => {
  const limited = {timeLimit: 300};
  const printed: string[] = [];
  const loop = await failureOf("console.log('before'); while (true);", {
    ...limited,
    onPrint: (line) => printed.push(line)
  });
  expect(loop).toMatchObject({message: expect.stringContaining("Stopped after 0.3 s"), line: null});
  expect(printed).toEqual(["before"]);
  expect((await failureOf("await new Promise(() => {})", limited)).message).toContain("Stopped after");
  expect((await failureOf("for (;;) console.log(1)", limited)).message).toContain("Stopped after");
  expect((await failureOf("({then() {}})", limited)).message).toContain("Stopped after");
  expect((await failureOf("({get a() { while (true); }})", limited)).message).toContain("Stopped after");
  expect((await failureOf("for (;;) queueMicrotask(() => {})", limited)).message).toContain("Stopped after");
});

it("runCode(code, {signal}) stops at once with the signal's reason", async () => {
  const control = new AbortController();
  const running = run("while (true);", {signal: control.signal, onPrint: () => {}});
  setTimeout(() => control.abort(), 200);
  await expect(running).rejects.toThrow("aborted");
  await expect(run("1", {signal: AbortSignal.abort()})).rejects.toThrow("aborted");
});
