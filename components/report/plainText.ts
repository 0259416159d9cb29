const named: Record<string, string> = {"\n": "\\n", "\r": "\\r", "\t": "\\t"};

/**
 * Text on one line that shows what it holds: control characters, and those that turn or hide the text around them,
 * become escapes such as \n and \u202e; halves of surrogate pairs become �.
 */
export function plainText(text: string): string {
  return text
    .replace(/\p{Surrogate}|[\uFFFE\uFFFF]/gu, "\uFFFD")
    .replace(/[\u0000-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g, escape);
}

/** The plain text of at most `length` characters; what is longer ends in an ellipsis. */
export function shortText(text: string, length: number): string {
  const characters = Array.from(plainText(text.slice(0, 2 * length + 2)));
  return characters.length <= length ? characters.join("") : `${characters.slice(0, length - 1).join("")}…`;
}

function escape(character: string): string {
  return named[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
