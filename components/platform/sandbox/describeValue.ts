import * as original from "./originals.js";

const {prototypes} = original;
const deepest = 3;
const mostItems = 100;

interface Describing {
  /** Characters left. */
  room: number;

  /** The objects that we are inside of. */
  around: object;
}

/** A value in one piece of text, as code would write it, of at most `room` characters; text stands as it is. */
export function describeValue(value: unknown, room = 2000): string {
  try {
    const text = typeof value === "string" ? value : describe(value, 0, {room, around: new original.NewMap()});
    return text.length > room ? `${original.sliceText(text, 0, room)}…` : text;
  } catch {
    return "(a value that cannot be shown)"; // a getter or a proxy threw
  }
}

function describe(value: unknown, depth: number, describing: Describing): string {
  switch (typeof value) {
    case "string":
      return original.stringify(original.sliceText(value, 0, describing.room));
    case "bigint":
      return original.asInteger(64, value) === value ? `${original.text(value)}n` : "(a long integer)";
    case "number":
      return value === 0 && 1 / value < 0 ? "-0" : original.text(value);
    case "symbol":
      return original.symbolText(value);
    case "function":
      return "(a function)";
    case "object":
      return value === null ? "null" : describeObject(value, depth, describing);
    default:
      return original.text(value);
  }
}

function describeObject(value: object, depth: number, describing: Describing): string {
  if (original.mapGet(describing.around, value) !== undefined) return "(the same again)";
  original.mapSet(describing.around, value, true);
  const text = describeKind(value, depth, describing);
  original.mapDelete(describing.around, value);
  describing.room -= text.length;
  return text;
}

function describeKind(value: object, depth: number, describing: Describing): string {
  const is = (prototype: object) => original.isInstance(prototype, value);
  if (is(prototypes.error)) return describeError(value);
  if (is(prototypes.date)) {
    const time = original.timeOf(value as Date);
    return time === time ? original.isoOf(value as Date) : "(an invalid date)";
  }
  if (is(prototypes.promise)) return "(a promise; use await)";
  if (is(prototypes.regExp)) return "(a regular expression)";
  if (original.isView(value)) return describeList(value as unknown as unknown[], depth, describing);
  if (original.isArray(value)) return describeList(value, depth, describing);
  if (is(prototypes.map)) return `Map ${describeEntries(value, depth, describing)}`;
  if (is(prototypes.set)) return `Set ${describeItems(value, depth, describing)}`;
  return describeFields(value, depth, describing);
}

/** The name and the message of an error; both may be anything. */
export function describeError(error: object): string {
  const {name, message} = error as {name: unknown; message: unknown};
  const words = typeof message === "string" ? original.sliceText(message, 0, 1000) : "";
  const kind = typeof name === "string" ? original.sliceText(name, 0, 100) : "Error";
  return words === "" ? kind : `${kind}: ${words}`;
}

function describeList(list: ArrayLike<unknown>, depth: number, describing: Describing): string {
  const {length} = list;
  if (depth === deepest) return `(${original.text(length)} items)`;
  let text = "";
  let i = 0;
  for (; i < length && i < mostItems && text.length < describing.room; i++) {
    text += `${i === 0 ? "" : ", "}${describe(list[i], depth + 1, describing)}`;
  }
  return i < length ? `[${text}, … ${original.text(length)} items]` : `[${text}]`;
}

function describeFields(value: object, depth: number, describing: Describing): string {
  if (depth === deepest) return "{…}";
  const keys = original.keysOf(value);
  let text = "";
  let i = 0;
  for (; i < keys.length && i < mostItems && text.length < describing.room; i++) {
    const item = describe((value as Record<string, unknown>)[keys[i]], depth + 1, describing);
    text += `${i === 0 ? "" : ", "}${keys[i]}: ${item}`;
  }
  return i < keys.length ? `{${text}, …}` : `{${text}}`;
}

function describeEntries(map: object, depth: number, describing: Describing): string {
  const entries: [unknown, unknown][] = [];
  original.mapEach(map, (value, key) => void (entries.length < mostItems && (entries[entries.length] = [key, value])));
  let text = "";
  for (let i = 0; i < entries.length && text.length < describing.room; i++) {
    const key = describe(entries[i][0], depth + 1, describing);
    text += `${i === 0 ? "" : ", "}${key} => ${describe(entries[i][1], depth + 1, describing)}`;
  }
  return `{${text}}`;
}

function describeItems(set: object, depth: number, describing: Describing): string {
  const items: unknown[] = [];
  original.setEach(set, (item) => void (items.length < mostItems && (items[items.length] = item)));
  return describeList(items, depth, describing);
}
