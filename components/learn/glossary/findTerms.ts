import type {Term} from "./term.js";

/** The terms that hold every word of a query, in the name, another name, the definition or a side; all for no query. */
export function findTerms(terms: readonly Term[], query: string): Term[] {
  const words = plain(query).split(" ").filter(Boolean);
  return terms.filter((term) => {
    const text = termText(term);
    return words.every((word) => text.includes(word));
  });
}

function termText({term, aliases, definition, engineering, people, aspects = []}: Term): string {
  const points = aspects.flatMap((aspect) => [aspect.name, aspect.engineering, aspect.people]);
  return plain([term, ...aliases, definition, engineering, people, ...points].join(" "));
}

/** Small letters and figures alone, so that “train/serve” is found by "train serve". */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
