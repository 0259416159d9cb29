/** What stands after the # of an address: the anchor of a heading, and the state of the page. */
export interface Fragment {
  anchor: string;

  /** The texts as they stand in the address, decoded; see decodeValue. */
  entries: Map<string, string>;
}

/** Reads "#heading?n=50&seed=7". What cannot be decoded is left out and named in the warnings. */
export function parseFragment(hash: string): Fragment & {warnings: string[]} {
  const text = hash.replace(/^#/, "");
  const mark = text.indexOf("?");
  const warnings: string[] = [];
  const entries = new Map<string, string>();
  const anchor = decode(mark < 0 ? text : text.slice(0, mark)) ?? "";
  for (const part of mark < 0 ? [] : text.slice(mark + 1).split("&")) {
    if (part === "") continue;
    const equals = part.indexOf("=");
    const name = decode(equals < 0 ? part : part.slice(0, equals));
    const value = decode(equals < 0 ? "" : part.slice(equals + 1));
    if (name === null || value === null) warnings.push(`“${part}” in the address cannot be read; it was left out.`);
    else if (entries.has(name)) warnings.push(`“${name}” stands more than once in the address; the first one counts.`);
    else entries.set(name, value);
  }
  return {anchor, entries, warnings};
}

/** Writes a fragment, with its #; the empty text if there is neither anchor nor state. */
export function formatFragment({anchor, entries}: Fragment): string {
  const parts = Array.from(entries, ([name, value]) => `${encode(name)}=${encode(value)}`);
  const state = parts.length > 0 ? `?${parts.join("&")}` : "";
  return anchor === "" && state === "" ? "" : `#${encode(anchor)}${state}`;
}

/** A value as the shortest text from which decodeValue makes it again: a text as it is, everything else as JSON. */
export function encodeValue(value: unknown): string {
  if (typeof value !== "string") return JSON.stringify(value);
  return parseJson(value) === undefined ? value : JSON.stringify(value);
}

/** The value of a text in the address: JSON where it is that, else the text itself. */
export function decodeValue(text: string): unknown {
  const value = parseJson(text);
  return value === undefined ? text : value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return null;
  }
}

/** Leaves readable what needs no escape in a fragment; brackets and quotes are escaped, since chats cut links there. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd")).replace(/%(?:2C|3A|2F|40|20)/g, (code) =>
    code === "%20" ? "+" : decodeURIComponent(code)
  );
}
