import {expect, it} from "vitest";
import {comments} from "./comments.js";

const share = <T>(items: readonly T[], test: (item: T) => boolean) => items.filter(test).length / items.length;

it("comments({count}) are that many, all different but for opening marks, and none too long to label", () => {
  const drawn = comments({count: 1000});
  expect(new Set(drawn.map(({text}) => text.toLowerCase().replace(/[.!]$/, ""))).size).toBe(1000);
  expect(drawn.every(({text}) => text.length > 0 && text.length < 160 && text[0] === text[0].toUpperCase())).toBe(true);
});

it("comments({weights, mixed, turned}) have those shares within sampling error", () => {
  const drawn = comments({count: 1500, weights: [2, 0, 1], mixed: 0.3, turned: 0, seed: 4});
  expect(share(drawn, ({sentiment}) => sentiment === "negative")).toBeCloseTo(2 / 3, 1);
  expect(share(drawn, ({form}) => form === "mixed")).toBeCloseTo(0.3, 1);
  expect(share(drawn, ({form}) => form === "turned")).toBe(0);
  expect(share(comments({weights: [0, 1, 0], count: 50}), ({sentiment}) => sentiment === "neutral")).toBe(1);
});

it("comments({about}) speak of that alone", () => {
  const topics = new Set(comments({about: "work", count: 300}).map(({topic}) => topic));
  expect([...topics].sort()).toEqual(["growth", "manager", "pay", "team", "tools", "workload"]);
});

it("comments(options) repeat themselves with the same seed, and only with it", () => {
  expect(comments({seed: 7})).toEqual(comments({seed: 7}));
  expect(comments({seed: 7})).not.toEqual(comments({seed: 8}));
  expect(
    comments({seed: 7})
      .slice(0, 3)
      .map(({text}) => text)
  ).toMatchInlineSnapshot(`
    [
      "Honestly, a real person solved it.",
      "Honestly, the booking tool loses my entries, and new people are left alone",
      "Two full days, they said, and it is not even one.",
    ]
  `);
});

it("comments(options) throws where the phrases do not make that many, and on bad shares", () => {
  expect(() => comments({count: 3000, weights: [0, 1, 0]})).toThrow("invalid count; more than the phrases make: 3000");
  expect(() => comments({count: 0})).toThrow("invalid count; not a whole number ≥ 1: 0");
  expect(() => comments({mixed: 0.7, turned: 0.7})).toThrow("invalid mixed and turned");
  expect(() => comments({weights: [0, 0, 0]})).toThrow("invalid weights; none above 0: 0,0,0");
  expect(() => comments({weights: [-1, 0, 1]})).toThrow("invalid weights; not a finite number ≥ 0: -1");
});
