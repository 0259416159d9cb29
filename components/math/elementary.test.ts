import {expect, it} from "vitest";
import {cos, exp, expm1, log, log10, log1p, log2, pow, sin, tanh} from "./elementary.js";
import golden from "./golden/elementary.json" with {type: "json"};

const functions = {exp, expm1, log, log1p, log2, log10, tanh, sin, cos, pow};
const rows = Object.entries(functions).map(([name, call]) => ({
  name,
  call: call as (...args: number[]) => number,
  rows: golden[name as keyof typeof functions]
}));

it.each(rows)("$name(x) is within 1 ulp of the true value (tanh 2)", ({name, call, rows}) => {
  for (const row of rows) {
    const expected = row[row.length - 1];
    const off = Math.abs(call(...row.slice(0, -1)) - expected) / ulp(expected);
    if (!(off <= (name === "tanh" ? 2 : 1))) expect({row, off}).toBeNull();
  }
});

it("exp(x), log(x) and pow(x, y) keep exact values exact", () => {
  expect([exp(0), exp(1), exp(-Infinity), exp(Infinity), exp(710), exp(-746)]).toEqual([
    1,
    Math.E,
    0,
    Infinity,
    Infinity,
    0
  ]);
  expect([log(1), log(0), log(Infinity), log10(1e15), log2(1024), log1p(0)]).toEqual([
    0,
    -Infinity,
    Infinity,
    15,
    10,
    0
  ]);
  expect([log(-1), log(NaN), exp(NaN), sin(Infinity), pow(-8, 1 / 3)]).toEqual([NaN, NaN, NaN, NaN, NaN]);
  for (let k = 0; k < 20; k++) expect(pow(7, k)).toBe(Number(7n ** BigInt(k)));
  expect(
    Object.is(sin(-0), -0) && Object.is(tanh(-0), -0) && Object.is(expm1(-0), -0) && Object.is(log1p(-0), -0)
  ).toBe(true);
});

it.each([
  [-2, 3, -8],
  [-2, -2, 0.25],
  [0, 2, 0],
  [0, -1, Infinity],
  [-0, 3, -0],
  [-0, -3, -Infinity],
  [Infinity, -1, 0],
  [0.5, Infinity, 0],
  [2, Infinity, Infinity],
  [-3, 1e300, Infinity],
  [9, 0, 1],
  [10, 400, Infinity],
  [10, -400, 0],
  [5, -1, 0.2]
])("pow(%d, %d) is %d", (x, y, expected) => {
  expect(pow(x, y)).toBe(expected);
});

function ulp(x: number): number {
  let size = 1;
  const target = Math.max(Math.abs(x), 2.2250738585072014e-308);
  while (size > target) size /= 2;
  while (size <= target / 2) size *= 2;
  return Math.max(size * 2.220446049250313e-16, 5e-324);
}
