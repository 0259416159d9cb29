/** Something about a file that a person should know before they trust a result; plain text, may hold their own words. */
export interface Finding {
  severity: "note" | "warning";
  message: string;

  /** Line numbers counted from 1, at most 20. */
  lines?: number[];
  column?: string;
}

/** "1 row", "1,234 rows". */
export function plural(count: number, word: string, words = `${word}s`): string {
  return `${count.toString().replace(/\B(?=(\d{3})+$)/g, ",")} ${count === 1 ? word : words}`;
}

/** Up to so many texts in quotes and shortened, as a list for a sentence; control characters are written as escapes. */
export function quoteList(texts: readonly string[], most = 5): string {
  const shown = texts.slice(0, most).map((text) => JSON.stringify(text.length > 40 ? `${text.slice(0, 39)}…` : text));
  return texts.length > most ? `${shown.join(", ")} and others` : shown.join(", ");
}

/** A finding as one sentence that names file, column and lines. */
export function findingText({message, column, lines}: Finding, file?: string): string {
  const where = [file, column === undefined ? undefined : `column ${JSON.stringify(column)}`]
    .filter(Boolean)
    .join(", ");
  const at =
    lines === undefined || lines.length === 0 ? "" : ` (${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")})`;
  return `${where === "" ? "" : `${where}: `}${message}${at}.`;
}
