const pictures = 0x2400;

/**
 * Text on one line that shows what it holds: control characters become their pictures (a newline is ␊), characters
 * that turn or hide the text around them become their code such as ⟨U+202E⟩, halves of surrogate pairs become �.
 */
export function plainText(text: string): string {
  return text
    .replace(/\p{Surrogate}|[\uFFFE\uFFFF]/gu, "\uFFFD")
    .replace(/[\u0000-\u001F]/g, (character) => String.fromCharCode(pictures + character.charCodeAt(0)))
    .replace(/\u007F/g, "\u2421")
    .replace(/[\u0080-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g, code);
}

/** The plain text of at most `length` characters; what is longer ends in an ellipsis. */
export function shortText(text: string, length: number): string {
  const characters = Array.from(plainText(text.slice(0, 2 * length + 2)));
  return characters.length <= length ? characters.join("") : `${characters.slice(0, length - 1).join("")}…`;
}

function code(character: string): string {
  return `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
