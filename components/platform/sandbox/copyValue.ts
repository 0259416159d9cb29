import * as original from "./originals.js";
import {RefusedValue} from "./refusedValue.js";

const {prototypes} = original;
const {within} = RefusedValue;

/** How much may still leave the sandbox. */
export interface Budget {
  bytes: number;
}

/** Turns an object of a kind that could not be sent, such as a table of a library, into one that can; else undefined. */
export type Convert = (value: object) => unknown;

interface Copying {
  budget: Budget;
  convert: Convert;

  /** Copies by their originals, so that what occurs twice, or in itself, stays one thing. */
  seen: object;
  depth: number;
}

const deepest = 100;
const nodeBytes = 64; // what a number or an object costs the page, roughly
const widestInteger = 1024; // in bits: writing a longer one would hold up the page

/**
 * A copy of plain data that holds no code: numbers, text, arrays, typed arrays, dates, maps, sets, and objects as
 * their own properties. Each getter is called once and its answer copied, so that sending the copy runs no code
 * of a learner's. The cost is taken off the budget.
 *
 * @throws {RefusedValue} at a function, a symbol or what else cannot be sent, and when the budget is used up
 */
export function copyValue(value: unknown, budget: Budget, convert: Convert = () => undefined): unknown {
  return copy(value, {budget, convert, seen: new original.NewMap(), depth: 0});
}

function copy(value: unknown, copying: Copying): unknown {
  switch (typeof value) {
    case "function":
      throw new RefusedValue("a function");
    case "symbol":
      throw new RefusedValue("a symbol");
    case "string":
      spend(copying, nodeBytes + 2 * value.length);
      return value;
    case "bigint":
      if (original.asInteger(widestInteger, value) !== value) throw new RefusedValue("too long an integer");
      spend(copying, nodeBytes + widestInteger / 8);
      return value;
    case "object":
      return value === null ? null : copyObject(value, copying);
    default:
      spend(copying, nodeBytes);
      return value;
  }
}

function copyObject(value: object, copying: Copying): unknown {
  const known = original.mapGet(copying.seen, value);
  if (known !== undefined) return known;
  if (copying.depth === deepest) throw new RefusedValue(`nested more than ${deepest} deep`);
  copying.depth++;
  spend(copying, nodeBytes);
  const result = copyByKind(value, copying);
  copying.depth--;
  return result;
}

function copyByKind(value: object, copying: Copying): unknown {
  if (original.isView(value)) return note(value, copyView(value, copying), copying);
  if (original.isArray(value)) return copyArray(value, copying);
  const prototype = original.getPrototypeOf(value);
  if (prototype === prototypes.object || prototype === null) return copyFields(value, copying);
  const is = (prototype: object) => original.isInstance(prototype, value);
  if (is(prototypes.date)) return note(value, new original.NewDate(original.timeOf(value as Date)), copying);
  if (is(prototypes.map)) return copyMap(value, copying);
  if (is(prototypes.set)) return copySet(value, copying);
  if (is(prototypes.buffer)) return note(value, copyBuffer(value as ArrayBuffer, copying), copying);
  if (is(prototypes.promise)) throw new RefusedValue("a promise (use await)");
  if (is(prototypes.regExp)) throw new RefusedValue("a regular expression");
  if (is(prototypes.error)) throw new RefusedValue("an error (throw it, or return its message)");
  const converted = copying.convert(value);
  return converted === undefined ? copyFields(value, copying) : note(value, copy(converted, copying), copying);
}

function copyArray(value: unknown[], copying: Copying): unknown[] {
  const result: unknown[] = note(value, [], copying);
  const {length} = value;
  let i = 0;
  try {
    for (; i < length; i++) result[i] = copy(value[i], copying);
  } catch (thrown) {
    throw within(`[${i}]`, thrown);
  }
  return result;
}

function copyFields(value: object, copying: Copying): object {
  const result = note(value, original.create(null) as Record<string, unknown>, copying);
  const keys = original.keysOf(value);
  let i = 0;
  try {
    for (; i < keys.length; i++) {
      const key = keys[i];
      spend(copying, 2 * key.length);
      result[key] = copy((value as Record<string, unknown>)[key], copying);
    }
  } catch (thrown) {
    throw within(`.${keys[i]}`, thrown);
  }
  return result;
}

function copyMap(value: object, copying: Copying): object {
  const result = note(value, new original.NewMap(), copying);
  original.mapEach(value, (item, key) => {
    try {
      original.mapSet(result, copy(key, copying), copy(item, copying));
    } catch (thrown) {
      throw within(typeof key === "string" ? `.get(${original.stringify(key)})` : ".get(…)", thrown);
    }
  });
  return result;
}

function copySet(value: object, copying: Copying): object {
  const result = note(value, new original.NewSet(), copying);
  original.setEach(value, (item) => void original.setAdd(result, copy(item, copying)));
  return result;
}

/** The elements in view alone: sent as it is, a view would take its whole buffer along. */
function copyView(value: ArrayBufferView, copying: Copying): ArrayBufferView {
  const View = original.viewConstructors[original.kindOfView(value) ?? ""];
  if (View === undefined) throw new RefusedValue("a view of bytes");
  spend(copying, original.bytesOfView(value));
  return new View(value);
}

function copyBuffer(value: ArrayBuffer, copying: Copying): ArrayBuffer {
  spend(copying, original.bytesOfBuffer(value));
  const {Uint8Array} = original.viewConstructors as {Uint8Array: Uint8ArrayConstructor};
  return original.bufferOfView(new Uint8Array(new Uint8Array(value)));
}

/** Remembers the copy of a value, before what is in it is copied. */
function note<T>(value: object, result: T, {seen}: Copying): T {
  original.mapSet(seen, value, result);
  return result;
}

function spend({budget}: Copying, bytes: number): void {
  budget.bytes -= bytes;
  if (budget.bytes < 0) throw new RefusedValue(null);
}
