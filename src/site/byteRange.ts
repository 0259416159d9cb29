/** The first and the last byte to send, both included. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * Reads a Range header of one range for a file of a size in bytes. Returns
 * undefined where the whole file is the answer: no header, several ranges, or
 * a header that is not understood.
 *
 * Source: RFC 9110, section 14.1.2, https://www.rfc-editor.org/rfc/rfc9110#section-14.1.2.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | "unsatisfiable" | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return undefined;
  const last = size - 1;
  const suffix = match[1] === "";
  const start = suffix ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = suffix || match[2] === "" ? last : Math.min(last, Number(match[2]));
  if (!suffix && match[2] !== "" && Number(match[2]) < start) return undefined;
  return start > last ? "unsatisfiable" : {start, end};
}
