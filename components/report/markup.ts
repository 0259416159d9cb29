import {plainText} from "./plainText.js";

/** Text that is markup already. Nothing but the `markup` tag makes one, so no text gets in unescaped. */
export class Markup {
  private readonly source: string;

  private constructor(source: string) {
    this.source = source;
  }

  /** Joins pieces without anything between them. */
  static join(pieces: readonly Markup[]): Markup {
    return new Markup(pieces.map((piece) => piece.source).join(""));
  }

  /** The tag behind `markup`; kept here because only this class may make markup out of text. */
  static fromTemplate(strings: TemplateStringsArray, values: readonly MarkupValue[]): Markup {
    return new Markup(strings.reduce((before, string, i) => before + write(values[i - 1]) + string));
  }

  toString(): string {
    return this.source;
  }
}

export type MarkupValue = Markup | readonly Markup[] | string | number | null;

/**
 * A template tag for HTML, SVG and XML: what the template says is markup, what is put in is text and is escaped,
 * unless it is markup itself. null puts in nothing. Values of attributes must stand in double quotes.
 *
 * ```js
 * markup`<td title="${name}">${name}</td>`
 * ```
 */
export function markup(strings: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  return Markup.fromTemplate(strings, values);
}

/**
 * Escapes text for HTML and XML, within elements and quoted attributes. Line breaks stay; other control characters,
 * which XML cannot hold and which could deceive a reader, become visible.
 */
export function escapeMarkup(text: string): string {
  const visible = text.includes("\n") ? text.split("\n").map(plainText).join("\n") : plainText(text);
  return visible.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** How many bytes the text takes as UTF-8. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Each half of a surrogate pair counts two, so that a pair makes four.
    if (unit >= 0x80) bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return bytes;
}

function write(value: MarkupValue): string {
  if (value === null) return "";
  if (value instanceof Markup) return value.toString();
  return typeof value === "object" ? Markup.join(value).toString() : escapeMarkup(String(value));
}
