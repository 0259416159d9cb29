import type {Page} from "playwright-core";

/** What a built page offers to links, and where its own links lead. */
export interface PageLinks {
  /** The file of the page, relative to dist. */
  file: string;

  /** The address of the built site it was opened from, with a slash at the end. */
  address: string;
  ids: string[];

  /** The whole address of every link on the page. */
  links: string[];
}

/** Reads the links and anchors of a page as it is now, those made by cells included. */
export async function readLinks(page: Page, {file, address}: {file: string; address: string}): Promise<PageLinks> {
  const read = await page.evaluate(() => ({
    ids: Array.from(document.querySelectorAll("[id]"), ({id}) => id),
    links: Array.from(document.querySelectorAll<HTMLAnchorElement>("a[href]"), ({href}) => href)
  }));
  return {file, address, ...read};
}

/** Lists, for each page by its file, the links within the site that lead to no file or to no anchor. */
export function brokenLinks(pages: PageLinks[], exists: (file: string) => boolean): Map<string, string[]> {
  const anchors = new Map(pages.map(({file, ids}) => [file, new Set(ids)]));
  const problem = (link: string, address: string): string[] => {
    const url = new URL(link);
    if (url.origin !== new URL(address).origin) return [];
    const path = decodeURIComponent(url.pathname);
    const base = new URL(address).pathname;
    if (!path.startsWith(base)) return [`broken link: ${path} is not below the place the site is served from`];
    const file = fileFor(path.slice(base.length), exists);
    if (file === undefined) return [`broken link: ${path.slice(base.length)} leads to no file`];
    const anchor = anchorOf(url.hash);
    if (anchor === "" || anchor === "top" || (anchors.get(file)?.has(anchor) ?? !anchors.size)) return [];
    return [`broken link: ${file} has no anchor #${anchor}`];
  };
  return new Map(
    pages.map(({file, address, links}) => [file, [...new Set(links.flatMap((link) => problem(link, address)))]])
  );
}

/** The part of a fragment that names a place; the rest, after a question mark, is the state of the page. */
function anchorOf(hash: string): string {
  return decodeURIComponent(hash.slice(1).replace(/\?.*$/, ""));
}

function fileFor(path: string, exists: (file: string) => boolean): string | undefined {
  const candidates = path === "" || path.endsWith("/") ? [`${path}index.html`] : [path, `${path}/index.html`];
  return candidates.find(exists);
}
