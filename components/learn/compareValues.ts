import {closeNumbers} from "./closeNumbers.js";

/**
 * What is wrong with a value next to the one asked for, in words that do not tell the right one; null if they agree.
 * Numbers agree within a share of their size; arrays and typed arrays are the same kind; 0 and −0 are the same.
 */
export function compareValues(answer: unknown, expected: unknown, tolerance = 1e-9): string | null {
  return compare(answer, expected, {path: "", tolerance});
}

interface Place {
  /** Where in the value one is, such as "[2].mean"; empty for the whole. */
  path: string;
  tolerance: number;
}

function compare(answer: unknown, expected: unknown, place: Place): string | null {
  const [found, wanted] = [plain(answer), plain(expected)];
  if (Object.is(found, wanted)) return null;
  if (found === undefined) return `${subject(place)} nothing${place.path === "" ? ": is there a `return`?" : ""}`;
  const [sort, wantedSort] = [sortOf(found), sortOf(wanted)];
  if (sort === "NaN") return `${subject(place)} NaN, which is no number: look at what is divided, and by what`;
  if (sort !== wantedSort && wantedSort !== "NaN") return `${subject(place)} ${sort} where ${wantedSort} is asked for`;
  if (Array.isArray(found) && Array.isArray(wanted)) return compareLists(found, wanted, place);
  if (isFields(found) && isFields(wanted)) return compareFields(found, wanted, place);
  if (typeof found === "number" && typeof wanted === "number") return compareNumbers(found, wanted, place);
  return found === wanted ? null : `${subject(place)} ${shown(found)}, which is not right`;
}

function compareNumbers(found: number, wanted: number, place: Place): string | null {
  if (closeNumbers(found, wanted, place.tolerance)) return null;
  const side = Number.isNaN(wanted) ? "not right" : found > wanted ? "too large" : "too small";
  return `${subject(place)} ${found}, which is ${side}`;
}

function compareLists(found: unknown[], wanted: unknown[], place: Place): string | null {
  if (found.length !== wanted.length) {
    const values = found.length === 1 ? "1 value" : `${found.length} values`;
    return `${subject(place)} a list of ${values}, which is too ${found.length > wanted.length ? "long" : "short"}`;
  }
  for (let i = 0; i < found.length; i++) {
    const wrong = compare(found[i], wanted[i], {...place, path: `${place.path}[${i}]`});
    if (wrong !== null) return wrong;
  }
  return null;
}

function compareFields(found: Fields, wanted: Fields, place: Place): string | null {
  const missing = Object.keys(wanted).find((name) => !Object.hasOwn(found, name));
  if (missing !== undefined) return `${subject(place)} an object without \`${missing}\``;
  const extra = Object.keys(found).find((name) => !Object.hasOwn(wanted, name));
  if (extra !== undefined) return `${subject(place)} an object with \`${extra}\`, which is not asked for`;
  for (const name of Object.keys(wanted)) {
    const wrong = compare(found[name], wanted[name], {...place, path: `${place.path}.${name}`});
    if (wrong !== null) return wrong;
  }
  return null;
}

type Fields = Record<string, unknown>;

/** Typed arrays, maps and sets as lists, dates as their time; the rest as it is. */
function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value) && !(value instanceof DataView))
    return Array.from(value as unknown as ArrayLike<unknown>);
  if (value instanceof Map || value instanceof Set) return [...value];
  if (!(value instanceof Date)) return value;
  return Number.isNaN(value.getTime()) ? "no date" : value.toISOString();
}

function sortOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (Number.isNaN(value)) return "NaN";
  const sorts: Record<string, string> = {string: "a text", number: "a number", boolean: "true or false"};
  return sorts[typeof value] ?? `${typeof value === "object" ? "an" : "a"} ${typeof value}`;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function subject({path}: Place): string {
  return path === "" ? "your function returns" : `in what your function returns, \`${path.replace(/^\./, "")}\` is`;
}

function shown(value: unknown): string {
  const text = typeof value === "string" ? `“${value}”` : String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
