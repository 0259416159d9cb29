import {pagePath} from "../learn/pagePath.js";

/** The address of a page of this site, such as "/lessons/drift", wherever the site is served from. */
export function pageAddress(page: string, anchor = ""): string {
  const url = new URL(`.${page}.html`, siteRoot());
  url.hash = anchor;
  return url.href;
}

/** The page of this site that an address leads to, such as "/lessons/drift"; null if it leads elsewhere. */
export function pageOf(address: string): string | null {
  const url = new URL(address, document.baseURI);
  const root = siteRoot();
  if (url.origin !== root.origin || !url.pathname.startsWith(root.pathname)) return null;
  return `/${url.pathname.slice(root.pathname.length)}`.replace(/\/$/, "/index").replace(/\.html$/, "");
}

/** Whether a page is a lesson or a lab, where work is kept; not their lists. */
export function isLearningPage(page: string): boolean {
  return /^\/(lessons|labs)\/(?!index$)/.test(page);
}

function siteRoot(): URL {
  const depth = pagePath().split("/").length - 2;
  return new URL("../".repeat(depth) || "./", document.baseURI);
}
