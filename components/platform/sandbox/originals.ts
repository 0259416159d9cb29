// What the harness uses of the language, taken before learners' code can replace it. After that code has run, the
// harness calls nothing but these, and keeps to loops over indexes: iterators and methods may have been exchanged.

const {call} = Function.prototype;

/** A method as a function of its object and its arguments. */
function loose<T, A extends unknown[], R>(method: (this: T, ...args: A) => R): (self: T, ...args: A) => R {
  return call.bind(method) as (self: T, ...args: A) => R;
}

function getterOf<T, R>(prototype: T, name: PropertyKey): (self: T) => R {
  const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get as (this: T) => R;
  return loose(getter);
}

export const {getPrototypeOf, keys: keysOf, defineProperty, create} = Object;
export const {isArray} = Array;
export const {apply} = Reflect;
export const {isView} = ArrayBuffer;
export const text = String;
export const {stringify} = JSON;
export const asInteger = BigInt.asIntN;
export const isInstance = loose(Object.prototype.isPrototypeOf);

const TypedArray = getPrototypeOf(Float64Array) as {prototype: Float64Array};
export const kindOfView = getterOf<ArrayBufferView, string | undefined>(TypedArray.prototype, Symbol.toStringTag);
export const bytesOfView = getterOf<ArrayBufferView, number>(TypedArray.prototype, "byteLength");
export const bufferOfView = getterOf<ArrayBufferView, ArrayBuffer>(TypedArray.prototype, "buffer");
export const bytesOfBuffer = getterOf<ArrayBuffer, number>(ArrayBuffer.prototype, "byteLength");

type ViewConstructor = new (view: ArrayBufferView | ArrayBuffer) => ArrayBufferView;

/** The kinds of typed arrays by their names. */
export const viewConstructors = Object.assign(create(null), {
  Float64Array,
  Float32Array,
  Int32Array,
  Int16Array,
  Int8Array,
  Uint32Array,
  Uint16Array,
  Uint8Array,
  Uint8ClampedArray,
  BigInt64Array,
  BigUint64Array
}) as Record<string, ViewConstructor | undefined>;

export const timeOf = loose(Date.prototype.getTime);
export const isoOf = loose(Date.prototype.toISOString);
export const NewDate = Date;

export const NewMap = Map;
export const mapGet = loose(Map.prototype.get) as unknown as (map: object, key: unknown) => unknown;
export const mapSet = loose(Map.prototype.set) as unknown as (map: object, key: unknown, value: unknown) => unknown;
export const mapEach = loose(Map.prototype.forEach) as (
  map: object,
  use: (value: unknown, key: unknown) => void
) => void;
export const mapDelete = loose(Map.prototype.delete) as (map: object, key: unknown) => boolean;

export const NewSet = Set;
export const setAdd = loose(Set.prototype.add) as (set: object, value: unknown) => unknown;
export const setEach = loose(Set.prototype.forEach) as (set: object, use: (value: unknown) => void) => void;

export const sliceText = loose(String.prototype.slice);
export const symbolText = loose(Symbol.prototype.toString);

/** Prototypes by which values are told apart. */
export const prototypes = {
  object: Object.prototype,
  array: Array.prototype,
  map: Map.prototype,
  set: Set.prototype,
  date: Date.prototype,
  error: Error.prototype,
  promise: Promise.prototype,
  regExp: RegExp.prototype,
  buffer: ArrayBuffer.prototype
};
