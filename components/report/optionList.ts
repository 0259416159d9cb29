/**
 * Joins names for an option such as `--columns a,b`. A name with a comma or a double quote, or with nothing in it,
 * stands in double quotes, those within doubled, as in CSV. splitList is the inverse.
 */
export function joinList(items: readonly string[]): string {
  return items.map((item) => (item === "" || /[",]/.test(item) ? quote(item) : item)).join(",");
}

/** Splits what joinList joined. A quote within a name that does not begin with one is an ordinary character. */
export function splitList(text: string): string[] {
  if (text === "") return [];
  const items: string[] = [];
  for (let at = 0; at <= text.length; at++) {
    const {item, end} = readItem(text, at);
    items.push(item);
    at = end;
  }
  return items;
}

/**
 * Joins a name and a value as `name=value`. Where that could be read otherwise, since there is another "=", the name
 * stands in double quotes. splitPair is the inverse.
 */
export function joinPair(name: string, value: string): string {
  return `${name === "" || /["=]/.test(name) || value.includes("=") ? quote(name) : name}=${value}`;
}

/** Splits `name=value` after a name in quotes, else at the last "="; null when there is none. */
export function splitPair(text: string): {name: string; value: string} | null {
  const quoted = /^"((?:[^"]|"")*)"=/.exec(text);
  if (quoted !== null) return {name: quoted[1].replaceAll('""', '"'), value: text.slice(quoted[0].length)};
  const at = text.lastIndexOf("=");
  return at < 0 ? null : {name: text.slice(0, at), value: text.slice(at + 1)};
}

/** Reads up to the next comma outside of quotes; end is its index, or the length of the text. */
function readItem(text: string, start: number): {item: string; end: number} {
  const quoted = text[start] === '"' ? /^"((?:[^"]|"")*)"/.exec(text.slice(start)) : null;
  const after = quoted === null ? "" : (text[start + quoted[0].length] ?? ",");
  if (quoted !== null && after === ",") {
    return {item: quoted[1].replaceAll('""', '"'), end: start + quoted[0].length};
  }
  const next = text.indexOf(",", start);
  const end = next < 0 ? text.length : next;
  return {item: text.slice(start, end), end};
}

function quote(item: string): string {
  return `"${item.replaceAll('"', '""')}"`;
}
