/** A piece of code on a page. */
export interface PageCode {
  code: string;

  /** The line of the page on which the code begins, counted from 1. */
  line: number;
}

/** The code of a page: its cells and the expressions in its prose. */
export interface PageSource {
  cells: PageCode[];
  inline: PageCode[];
}

const templates = new Set(["html", "svg"]);

/** Takes a page apart as Framework does: fenced js and ts are cells unless run=false, ${…} in the prose is an expression. */
export function pageSource(source: string): PageSource {
  const cells: PageCode[] = [];
  const blank = (text: string) => text.replace(/[^\n]/g, " ");
  let prose = source.replace(/^---\r?\n[^]*?^---\r?$/m, (matter, at: number) => (at === 0 ? blank(matter) : matter));
  prose = prose.replace(/<!--[^]*?-->/g, blank);
  prose = prose.replace(
    /^(```+|~~~+)([^\n]*)\n([^]*?)^\1[`~]*[ \t]*$/gm,
    (fence, _, info: string, code: string, at: number) => {
      const [tag] = info.trim().split(/[\s{]/);
      if (/\brun\s*=\s*"?false/i.test(info)) return blank(fence);
      if (tag === "js" || tag === "ts") cells.push({code, line: lineAt(source, at) + 1});
      return templates.has(tag) ? blank(fence.slice(0, 3)) + fence.slice(3, -3) + blank(fence.slice(-3)) : blank(fence);
    }
  );
  return {cells, inline: inlineCode(prose)};
}

function inlineCode(prose: string): PageCode[] {
  const found: PageCode[] = [];
  for (let i = 0; i < prose.length; ++i) {
    if (prose[i] === "\\") ++i;
    else if (prose[i] === "`") i = endOfCodeSpan(prose, i);
    else if (prose.startsWith("${", i)) {
      const end = endOfBraces(prose, i + 2);
      found.push({code: prose.slice(i + 2, end), line: lineAt(prose, i)});
      i = end;
    }
  }
  return found;
}

/** The index of the last backtick of a code span, or of the run itself if none closes it in its paragraph. */
function endOfCodeSpan(prose: string, start: number): number {
  const [ticks] = prose.slice(start).match(/^`+/) as RegExpMatchArray;
  const paragraph = prose.slice(start + ticks.length).split(/\n[ \t]*\n/)[0];
  const close = paragraph.search(new RegExp(`(?<!\`)${ticks}(?!\`)`));
  return start + ticks.length - 1 + (close < 0 ? 0 : close + ticks.length);
}

/** The index of the brace that closes an expression begun before start; strings, templates and comments are skipped. */
function endOfBraces(text: string, start: number): number {
  let depth = 1;
  for (let i = start; i < text.length; ++i) {
    const c = text[i];
    if (c === "{") ++depth;
    else if (c === "}" && --depth === 0) return i;
    else if (c === '"' || c === "'") i = endOfString(text, i);
    else if (c === "`") i = endOfTemplate(text, i);
    else if (text.startsWith("//", i)) i = orEnd(text, text.indexOf("\n", i));
    else if (text.startsWith("/*", i)) i = orEnd(text, text.indexOf("*/", i + 2) + 1);
  }
  return text.length;
}

function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; ++i) {
    if (text[i] === "\\") ++i;
    else if (text[i] === text[start]) return i;
  }
  return text.length;
}

function endOfTemplate(text: string, start: number): number {
  for (let i = start + 1; i < text.length; ++i) {
    if (text[i] === "\\") ++i;
    else if (text[i] === "`") return i;
    else if (text.startsWith("${", i)) i = endOfBraces(text, i + 2);
  }
  return text.length;
}

function orEnd(text: string, index: number): number {
  return index <= 0 ? text.length : index;
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}
