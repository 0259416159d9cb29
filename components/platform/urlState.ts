import type {z} from "zod";
import {decodeValue, encodeValue, formatFragment, parseFragment} from "./urlFragment.js";

export interface ReadState<T> {
  /** Every field: from the address where that is valid, else its default. */
  values: T;

  /** What was in the address and could not be used, in sentences for the reader. */
  warnings: string[];
}

/**
 * Reads a page's inputs from the fragment of its address, such as `#heading?n=50&seed=7`. Each field of the
 * schema is checked on its own and needs a default; names that the schema does not know are left to others.
 */
export function readUrlState<S extends z.ZodObject>(schema: S, hash = location.hash): ReadState<z.output<S>> {
  const {entries, warnings} = parseFragment(hash);
  const given: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema.shape) as [string, z.ZodType][]) {
    const text = entries.get(name);
    if (text === undefined) continue;
    // A text field takes "50" as it stands, though it reads as a number first.
    const candidates = [decodeValue(text), text];
    const valid = candidates.findIndex((candidate) => field.safeParse(candidate).success);
    if (valid >= 0) given[name] = candidates[valid];
    else warnings.push(warning(name, text, field.safeParse(candidates[0]).error));
  }
  const whole = schema.safeParse(given);
  if (whole.success) return {values: whole.data, warnings};
  warnings.push(`The address was left out: ${whole.error.issues[0]?.message}.`);
  return {values: schema.parse({}), warnings};
}

/**
 * Writes a page's inputs into the fragment, without a new entry in the browser's history; the anchor and
 * names that belong to others stay. Fields that equal their default are left out, so that links stay short.
 */
export function writeUrlState<S extends z.ZodObject>(schema: S, values: Partial<z.output<S>>): void {
  const {anchor, entries} = parseFragment(location.hash);
  for (const [name, value] of Object.entries(values)) {
    const field = (schema.shape as Record<string, z.ZodType>)[name];
    if (field === undefined) throw new TypeError(`invalid name; not a field of the schema: ${name}`);
    const standard = field.safeParse(undefined);
    const text = encodeValue(value);
    if (value === undefined || (standard.success && encodeValue(standard.data) === text)) entries.delete(name);
    else entries.set(name, text);
  }
  history.replaceState(history.state, "", address(formatFragment({anchor, entries})));
}

function address(fragment: string): string {
  // Without a fragment the path has to be named, or the old fragment would stay.
  return fragment === "" ? location.pathname + location.search : fragment;
}

function warning(name: string, text: string, error: z.ZodError | undefined): string {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return `“${name}=${shown}” in the address was left out: ${error?.issues[0]?.message ?? "it is not valid"}.`;
}
