import type {Term} from "./term.js";

/** A term that a page uses and never links to. */
export interface UnlinkedTerm {
  id: string;

  /** As it stands on the page. */
  found: string;

  /** The line of the page, counted from 1, where it stands first. */
  line: number;
}

const termLink = /(?:\]\(|<a href=")(?:[^()\s"]*\/)?glossary(?:\.html)?#([a-z0-9-]+)/g;

/** The ids of the entries that a Markdown page links to, in Markdown or HTML, each once, in order. */
export function linkedTerms(markdown: string): string[] {
  return [...new Set(Array.from(markdown.matchAll(termLink), ([, id]) => id))];
}

/**
 * The terms that the prose of a Markdown page uses without linking to their entry even once. Only prose counts:
 * not the front matter, headings, code, expressions, links and HTML tags. Terms with an everyday meaning are left
 * to the author.
 */
export function unlinkedTerms(markdown: string, terms: readonly Term[]): UnlinkedTerm[] {
  const linked = new Set(linkedTerms(markdown));
  const text = prose(markdown);
  const places = terms
    .filter(({id, everyday}) => !everyday && !linked.has(id))
    .flatMap((term) => firstUse(text, term) ?? []);
  return places
    .sort((a, b) => a.at - b.at)
    .map(({id, found, at}) => ({id, found, line: text.slice(0, at).split("\n").length}));
}

function firstUse(text: string, {id, term, aliases}: Term): {id: string; found: string; at: number} | null {
  const [match] = [term, ...aliases]
    .map((name) => wordPattern(name).exec(text))
    .filter((found) => found !== null)
    .sort((a, b) => a.index - b.index);
  return match === undefined ? null : {id, found: match[0], at: match.index};
}

/** Finds a name as words of its own, in the singular or with an s; abbreviations only as they are written. */
function wordPattern(name: string): RegExp {
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/['’]/g, "['’]");
  const abbreviation = name === name.toUpperCase();
  return new RegExp(`(?<![\\p{L}\\p{N}_-])${escaped}s?(?![\\p{L}\\p{N}_-])`, abbreviation ? "u" : "iu");
}

/** The page with everything that is no prose turned into blanks, so that lines keep their numbers. */
function prose(markdown: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, " ");
  return [
    /^---\r?\n[^]*?\n---$/m,
    /<!--[^]*?-->/g,
    /^(```+|~~~+)[^]*?^\1/gm,
    /\$\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g,
    /<code>[^]*?<\/code>/g,
    /`[^`\n]*`/g,
    /^#{1,6} .*$/gm,
    /!?\[[^\]]*\]\([^)]*\)/g,
    /<a [^>]*>[^]*?<\/a>/g,
    /<[^<>]*>/g
  ].reduce((text, pattern) => text.replace(pattern, blank), markdown);
}
