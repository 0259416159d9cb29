import {expect, it} from "vitest";
import {InputError} from "../table/inputError.js";
import {packError, unpackError} from "./workerError.js";

const cross = (error: unknown) => unpackError(structuredClone(packError(error)));

it("unpackError(packError(error)) keeps the problem of an InputError", () => {
  const problem = {file: "a.csv", row: 3, found: "2 fields", expected: "3", todo: "Mend line 3."};
  const error = cross(new InputError(problem));
  expect(error).toBeInstanceOf(InputError);
  expect((error as InputError).problem).toEqual(problem);
});

it("unpackError(packError(error)) keeps class, name and message", () => {
  expect(cross(new RangeError("invalid n; not ≥ 1: 0"))).toEqual(new RangeError("invalid n; not ≥ 1: 0"));
  expect(cross(new TypeError("x"))).toBeInstanceOf(TypeError);
  expect(cross(new DOMException("stopped", "AbortError")).name).toBe("AbortError");
  expect(cross("text").message).toBe("text");
});
