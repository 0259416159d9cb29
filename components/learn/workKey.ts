/** The key of a piece: the page's path without extension and the piece's id; for the page itself, no id. */
export function workKey(page: string, id = ""): string {
  return `${page}#${id}`;
}

/** The page and the id of a key. */
export function workPlace(key: string): {page: string; id: string} {
  const at = key.indexOf("#");
  return {page: key.slice(0, at), id: key.slice(at + 1)};
}
