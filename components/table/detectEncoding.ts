/** How the text of a file is encoded. Latin-1 is read as windows-1252, as browsers do. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/**
 * The encoding of a text file, from its first bytes: a byte order mark, zeros in every second place, valid UTF-8, or
 * else windows-1252. Null if the bytes are no text. The head may end within a character unless it is the whole file.
 */
export function detectEncoding(head: Uint8Array, whole: boolean): {encoding: Encoding; mark: boolean} | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf)
    return textOrNull(head, {encoding: "utf-8", mark: true});
  if (head[0] === 0xff && head[1] === 0xfe) return {encoding: "utf-16le", mark: true};
  if (head[0] === 0xfe && head[1] === 0xff) return {encoding: "utf-16be", mark: true};
  const wide = detectWide(head);
  if (wide !== null) return {encoding: wide, mark: false};
  return textOrNull(head, {encoding: isUtf8(head, whole) ? "utf-8" : "windows-1252", mark: false});
}

/** UTF-16 without a mark: nearly every odd (or even) byte is zero in text of Latin letters, digits and delimiters. */
function detectWide(head: Uint8Array): Encoding | null {
  const length = Math.min(head.length, 4096) & ~1;
  if (length < 4) return null;
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (head[i] === 0) zeros[i & 1]++;
  const half = length / 2;
  if (zeros[1] > 0.7 * half && zeros[0] < 0.05 * half) return "utf-16le";
  if (zeros[0] > 0.7 * half && zeros[1] < 0.05 * half) return "utf-16be";
  return null;
}

/** Control characters other than tab, line ends, form feed and escape hardly ever stand in text. */
function textOrNull<T>(head: Uint8Array, found: T): T | null {
  let controls = 0;
  for (const byte of head) {
    if ((byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) || byte === 127)
      controls++;
  }
  return controls > 0.02 * head.length + 2 ? null : found;
}

function isUtf8(head: Uint8Array, whole: boolean): boolean {
  try {
    new TextDecoder("utf-8", {fatal: true}).decode(head, {stream: !whole});
    return true;
  } catch {
    return false;
  }
}
