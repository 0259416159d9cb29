import {readFileSync, readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {contentPolicy} from "./policy.js";
import {repairs} from "./repairs.js";

/** Finishes every page of a built site in place and returns the pages' paths relative to the folder. */
export function finishSite(folder: string): string[] {
  const pages = builtPages(folder);
  for (const page of pages) {
    const file = join(folder, page);
    writeFileSync(file, finishPage(readFileSync(file, "utf8"), page));
  }
  return pages;
}

/**
 * Repairs one built page and puts its policy in. Doing so twice is the same as
 * doing so once.
 *
 * @throws {Error} if the page is not of the shape the repairs were written for
 */
export function finishPage(html: string, page: string): string {
  const repaired = repairs.reduce((text, repair) => outsideScripts(text, repair.apply), html);
  for (const {name, done} of repairs) {
    if (!done(repaired)) throw new Error(`${page}: could not repair “${name}”; the stock page has changed its shape`);
  }
  return withPolicy(repaired, page);
}

/** The pages of a built site, relative to its folder; HTML files that pages attach are not pages. */
export function builtPages(folder: string): string[] {
  return readdirSync(folder, {recursive: true})
    .map((path) => String(path).replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".html") && !/(^|\/)_/.test(path))
    .sort();
}

/** Applies a change to the markup alone: the text of scripts is set aside meanwhile, since it may quote markup. */
function outsideScripts(html: string, change: (html: string) => string): string {
  const scripts: string[] = [];
  const bare = html.replace(/(<script\b[^>]*>)([^]*?)(<\/script>)/gi, (_, open, text, close) => {
    scripts.push(text);
    return `${open}${close}`;
  });
  let next = 0;
  return change(bare).replace(/(<script\b[^>]*>)(<\/script>)/gi, (_, open, close) => open + scripts[next++] + close);
}

function withPolicy(html: string, page: string): string {
  const bare = html.replace(/\n<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(bare)}">`;
  const charset = '<meta charset="utf-8">';
  if (!bare.includes(charset)) throw new Error(`${page}: no ${charset} to put the policy after`);
  return bare.replace(charset, () => `${charset}\n${policy}`); // before anything that the policy governs
}
