import {InputError, type InputProblem} from "../table/inputError.js";

/** An error as plain data: structured cloning would lose its class and its problem. */
export interface PackedError {
  name: string;
  message: string;
  stack?: string;
  problem?: InputProblem;
}

/** Packs whatever was thrown, to be sent from a worker to the page. */
export function packError(thrown: unknown): PackedError {
  if (thrown instanceof InputError) return {name: thrown.name, message: thrown.message, problem: thrown.problem};
  if (thrown instanceof Error) return {name: thrown.name, message: thrown.message, stack: thrown.stack};
  return {name: "Error", message: String(thrown)};
}

/** The error again: InputError, RangeError and TypeError keep their class, so that `instanceof` works on the page. */
export function unpackError({name, message, stack, problem}: PackedError): Error {
  if (problem !== undefined) return new InputError(problem);
  const error =
    name === "RangeError"
      ? new RangeError(message)
      : name === "TypeError"
        ? new TypeError(message)
        : new Error(message);
  if (error.name !== name) error.name = name;
  if (stack !== undefined) error.stack = stack;
  return error;
}
