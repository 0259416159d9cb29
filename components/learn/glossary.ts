import {dataTerms} from "./glossary/dataTerms.js";
import {labelTerms} from "./glossary/labelTerms.js";
import {modelTerms} from "./glossary/modelTerms.js";
import {operationTerms} from "./glossary/operationTerms.js";
import {tenTerms} from "./glossary/tenTerms.js";
import type {Term} from "./glossary/term.js";
import {workTerms} from "./glossary/workTerms.js";

export type {Aspect, Term} from "./glossary/term.js";

const others = [...dataTerms, ...labelTerms, ...modelTerms, ...operationTerms, ...workTerms];

/** Every term of the book: first the ten that cover most conversations, then the others by alphabet. */
export const glossary: readonly Term[] = [...tenTerms, ...others.sort((a, b) => compare(a.term, b.term))];

/** The term of an id; undefined if there is none. */
export function termOf(id: string): Term | undefined {
  byId ??= new Map(glossary.map((term) => [term.id, term]));
  return byId.get(id);
}

let byId: Map<string, Term> | undefined;

/** By letters alone and without regard to capitals, the same in every browser. */
function compare(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}
