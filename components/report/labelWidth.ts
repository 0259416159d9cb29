import {displayWidth} from "./textTable.js";

// In em, from DejaVu Sans, which is among the widest of the fonts a system takes for its own.
const narrow = 0.42;
const middle = 0.65;
const capital = 0.79;
const wide = 1.04;

/**
 * About how wide a text is when drawn without a serif, in units of `size`, the height of the font; rather too wide
 * than too narrow. Nothing can be measured where there is no screen.
 */
export function labelWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * size;
}

/** As many characters of the text as are at most `width` wide; what is longer ends in an ellipsis. */
export function fitLabel(text: string, width: number, size: number): string {
  if (labelWidth(text, size) <= width) return text;
  let room = width - labelWidth("…", size);
  let fitting = "";
  for (const character of text) {
    room -= labelWidth(character, size);
    if (room < 0) break;
    fitting += character;
  }
  return `${fitting.trimEnd()}…`;
}

function characterWidth(character: string): number {
  if (/^[ijlftrI .,:;!|'()[\]/\\-]$/.test(character)) return narrow;
  if (/^[mwMW@%&+<=>~#^…—]$/.test(character) || displayWidth(character) === 2) return wide;
  if (displayWidth(character) === 0) return 0;
  if (/^[\u0020-\u007e]$/.test(character)) return /^[A-Z]$/.test(character) ? capital : middle;
  return /^[\p{Script=Latin}\p{Script=Greek}]$/u.test(character) ? capital : wide;
}
