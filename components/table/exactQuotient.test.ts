import {expect, it} from "vitest";
import {createRandom} from "../math/random.js";
import {exactQuotient} from "./exactQuotient.js";

it("exactQuotient(whole, rest, k, p) is what the number's text stands for, or says that it cannot tell", () => {
  const random = createRandom(7, "exactQuotient");
  let unsure = 0;
  for (let i = 0; i < 200_000; i++) {
    const whole = 1e14 + random.integer(9e14);
    const k = 1 + random.integer(4);
    const rest = random.integer(10 ** k);
    const p = random.integer(23);
    const value = exactQuotient(whole, rest, k, p);
    if (Number.isNaN(value)) unsure++;
    else expect(value).toBe(Number(`${whole}${String(rest).padStart(k, "0")}e-${p}`));
  }
  expect(unsure).toBeLessThan(20_000);
});

it("exactQuotient(whole, rest, k, p) does not guess in the middle between two doubles", () => {
  // 9007199254740993 is halfway between two doubles.
  expect(exactQuotient(900719925474099, 3, 1, 0)).toBeNaN();
});
