/** How many cells of a terminal a text takes: two for wide characters and emoji, none for marks on other characters. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character)) continue;
    width += /^\p{Emoji_Presentation}$/u.test(character) || isWide(character.codePointAt(0)!) ? 2 : 1;
  }
  return width;
}

/** Lines of cells as aligned columns, two blanks between them; columns in `right` end at the same place. */
export function textTable(rows: readonly (readonly string[])[], right: ReadonlySet<number> = new Set()): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, displayWidth(cell))));
  return rows.map((row) => {
    const cells = row.map((cell, i) => {
      const blanks = " ".repeat(widths[i] - displayWidth(cell));
      return right.has(i) ? blanks + cell : cell + blanks;
    });
    return cells.join("  ").trimEnd();
  });
}

// East Asian wide and full-width blocks, Unicode 16, in the large.
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}
