import type {GapText} from "./exercise.js";

export type GapPart = string | GapText["gaps"][number];

/**
 * A text with gaps, cut into what is given and what is to choose.
 *
 * @throws {RangeError} if a gap in the text is not described, or a described one does not occur
 */
export function gapParts({text, gaps}: GapText): GapPart[] {
  const unused = gaps.find(({name}) => !text.includes(`‹${name}›`));
  if (unused !== undefined) throw new RangeError(`invalid gaps; not in the text: ${unused.name}`);
  return text.split(/(‹[^‹›]*›)/).flatMap((part, i): GapPart[] => {
    if (i % 2 === 0) return part === "" ? [] : [part];
    const gap = gaps.find(({name}) => part === `‹${name}›`);
    if (gap === undefined) throw new RangeError(`invalid gaps; none described for: ${part}`);
    return [gap];
  });
}

/** The text with each gap filled by what was chosen for it; null while one is open. */
export function fillGaps(text: GapText, chosen: Readonly<Record<string, string>>): string | null {
  const parts = gapParts(text).map((part) => {
    if (typeof part === "string") return part;
    return Object.hasOwn(chosen, part.name) && part.options.includes(chosen[part.name]) ? chosen[part.name] : null;
  });
  return parts.includes(null) ? null : parts.join("");
}
