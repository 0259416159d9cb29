/** The markup of a figure for comparison with a file: numbers to three digits, ids from 1 in order, a line per element. */
export function snapshotText(node: Element): string {
  const ids = new Map<string, string>();
  const renumber = (_: string, prefix: string, id: string) => {
    const key = prefix + id;
    if (!ids.has(key)) ids.set(key, `${prefix}${ids.size + 1}`);
    return ids.get(key)!;
  };
  return `${node.outerHTML
    .replace(/<style>[^]*?<\/style>/g, "")
    .replace(/\b(figure-|field-|plot-clip-|plot-|radio-)([0-9a-f]+)\b/g, renumber)
    .replace(/-?\d+\.\d{3,}/g, (digits) => String(Number(Number(digits).toFixed(3))))
    .replace(/></g, ">\n<")}\n`;
}
