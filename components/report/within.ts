import {Markup, utf8Length} from "./markup.js";

/**
 * As many of the items' markup, in order, as fit into the bytes given; and how many items were left out.
 * Makes the markup of an item only while there is room.
 */
export function within<T>(
  items: readonly T[],
  bytes: number,
  draw: (item: T, index: number) => Markup
): {markup: Markup; drawn: number; left: number} {
  const pieces: Markup[] = [];
  let room = bytes;
  for (const [index, item] of items.entries()) {
    const piece = draw(item, index);
    room -= utf8Length(piece.toString());
    if (room < 0) break;
    pieces.push(piece);
  }
  return {markup: Markup.join(pieces), drawn: pieces.length, left: items.length - pieces.length};
}
