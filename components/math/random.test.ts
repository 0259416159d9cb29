import {expect, it} from "vitest";
import {createRandom} from "./random.js";

it("createRandom(seed, …keys) gives the same numbers for the same seed and keys, and others for others", () => {
  const first = (...args: Parameters<typeof createRandom>) => createRandom(...args).uniform();
  expect(first(1, "a")).toBe(first(1, "a"));
  const all = [
    first(1),
    first(2),
    first(1, "a"),
    first(1, "b"),
    first(1, "a", "b"),
    first(1, "ab"),
    first(2 ** 40 + 1)
  ];
  expect(new Set(all).size).toBe(all.length);
});

it("createRandom(1) starts with the same numbers as ever", () => {
  const random = createRandom(1);
  expect([random.integer(1000), random.integer(1000), random.integer(1000)]).toMatchInlineSnapshot(`
    [
      874,
      777,
      781,
    ]
  `);
});

it("uniform() has the mean and variance of the uniform law, and neighbours do not correlate", () => {
  const random = createRandom(3);
  const values = Array.from({length: 100000}, () => random.uniform());
  const {mean, variance} = moments(values);
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.004);
  expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.001);
  const products = values.slice(1).map((value, i) => (value - 0.5) * (values[i] - 0.5));
  expect(Math.abs(moments(products).mean)).toBeLessThan(0.0012);
});

it("normal() has mean 0, variance 1 and the right tail", () => {
  const random = createRandom(4);
  const values = Array.from({length: 100000}, () => random.normal());
  const {mean, variance} = moments(values);
  expect(Math.abs(mean)).toBeLessThan(0.013);
  expect(Math.abs(variance - 1)).toBeLessThan(0.02);
  expect(Math.abs(values.filter((value) => value > 1.96).length / 100000 - 0.025)).toBeLessThan(0.002);
});

it.each([0, 0.3, 4, 11.9, 12, 50, 3000])("poisson(%d) has that mean and variance, in whole numbers", (mean) => {
  const random = createRandom(5, String(mean));
  const counts = Array.from({length: 40000}, () => random.poisson(mean));
  expect(counts.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
  const found = moments(counts);
  expect(Math.abs(found.mean - mean)).toBeLessThanOrEqual(0.022 * Math.sqrt(mean));
  expect(Math.abs(found.variance - mean)).toBeLessThanOrEqual(0.05 * mean + 0.02 * Math.sqrt(mean));
});

it("poisson(15) has the chances of the Poisson law", () => {
  const random = createRandom(6);
  const seen = new Array<number>(60).fill(0);
  for (let i = 0; i < 100000; i++) seen[random.poisson(15)]++;
  let expected = 3.059023205018258e-7 * 100000; // e^−15
  let statistic = 0;
  for (let k = 1; k < 30; k++) {
    expected *= 15 / k;
    if (expected > 20) statistic += (seen[k] - expected) ** 2 / expected;
  }
  expect(statistic).toBeLessThan(50);
});

it("integer(n) reaches each number about equally often, also beyond 2³²", () => {
  const random = createRandom(7);
  const seen = [0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < 70000; i++) seen[random.integer(7)]++;
  for (const count of seen) expect(Math.abs(count - 10000)).toBeLessThan(400);
  const large = Array.from({length: 1000}, () => random.integer(2 ** 50));
  expect(Math.max(...large)).toBeGreaterThan(0.98 * 2 ** 50);
  expect(large.every((value) => Number.isInteger(value) && value < 2 ** 50)).toBe(true);
});

it("shuffle(array) keeps the values and puts each in each place about equally often", () => {
  const random = createRandom(8);
  const first = [0, 0, 0, 0];
  for (let i = 0; i < 8000; i++) first[random.shuffle([0, 1, 2, 3])[0]]++;
  for (const count of first) expect(Math.abs(count - 2000)).toBeLessThan(180);
  expect(Array.from(random.shuffle(Float64Array.of(1, 2, 3))).sort()).toEqual([1, 2, 3]);
});

it.each([
  [10, 4],
  [1000, 3],
  [5, 5],
  [5, 0]
])("sample(%d, %d) gives distinct indexes, ascending, each about equally often", (n, k) => {
  const random = createRandom(9);
  const seen = new Array<number>(n).fill(0);
  const rounds = 20000;
  for (let i = 0; i < rounds; i++) {
    const indexes = random.sample(n, k);
    expect(indexes.length).toBe(k);
    for (let j = 0; j < k; j++) {
      if (j > 0 && indexes[j] <= indexes[j - 1]) expect(indexes).toBe("ascending");
      seen[indexes[j]]++;
    }
  }
  const expected = (rounds * k) / n;
  for (const count of seen) expect(Math.abs(count - expected)).toBeLessThanOrEqual(5 * Math.sqrt(expected));
});

it("createRandom(seed) and its functions refuse what is out of range", () => {
  expect(() => createRandom(-1)).toThrow(new RangeError("invalid seed; not a whole number ≥ 0: -1"));
  expect(() => createRandom(0).integer(0)).toThrow(RangeError);
  expect(() => createRandom(0).poisson(-1)).toThrow(RangeError);
  expect(() => createRandom(0).sample(3, 4)).toThrow(RangeError);
});

function moments(values: number[]): {mean: number; variance: number} {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return {mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length};
}
