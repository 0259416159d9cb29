import {createHash} from "node:crypto";
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, it} from "vitest";
import {builtPages, finishPage, finishSite} from "./finish.js";

// The shape of a page as Framework 1.13 writes it.
const inline = 'const quoted = "<pre>$&</pre> <table></table>";';
const page = `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<title>Sample</title>
<link rel="stylesheet" type="text/css" href="./style.css">
<script src="./a.js"></script>
<script type="module">${inline}</script>
</head>
<body>
<input id="observablehq-sidebar-toggle" type="checkbox" title="Toggle sidebar">
<label id="observablehq-sidebar-backdrop" for="observablehq-sidebar-toggle"></label>
<nav id="observablehq-sidebar">
  <ol>
    <label id="observablehq-sidebar-close" for="observablehq-sidebar-toggle"></label>
    <li class="observablehq-link"><a href="./">Home</a></li>
  </ol>
  <div id="observablehq-search"><input type="search" placeholder="Search"></div>
  <section class="observablehq-section-active">
    <summary>Learn</summary>
    <ol>
    <li><a href="./drift.html">Drift</a></li>
    </ol>
  </section>
</nav>
<div id="observablehq-center">
<aside id="observablehq-toc" data-selector="h2">
<nav>
</nav>
</aside>
<main id="observablehq-main" class="observablehq">
<h1>Sample</h1>
<pre data-language="js"><code>1</code></pre>
<table>
<tbody><tr><td>1</td></tr></tbody>
</table>
</main>
<footer id="observablehq-footer">
<nav><a rel="next" href="./drift.html"><span>Drift</span></a></nav>
</footer>
</div>
</body>
</html>
`;

const finished = finishPage(page, "sample.html");

it("finishPage(html) allows exactly the inline scripts of the page, by their hashes", () => {
  const hash = createHash("sha256").update(inline).digest("base64");
  const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(finished)!;
  expect(policy.match(/'sha256-[^']*'/g)).toEqual([`'sha256-${hash}'`]);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self';");
  expect(policy).not.toMatch(/'unsafe-eval'|https?:|\*/);
});

it("finishPage(html) puts the policy before anything that it governs", () => {
  const at = finished.indexOf("Content-Security-Policy");
  expect(at).toBeGreaterThan(finished.indexOf('<meta charset="utf-8">'));
  expect(at).toBeLessThan(finished.search(/<(link|script|style)/));
});

it("finishPage(html) leaves the text of scripts as it is", () => {
  expect(finished).toContain(`<script type="module">${inline}</script>`);
});

it.each([
  ["tells the language", '<html lang="en">'],
  ["lets readers zoom", 'content="width=device-width, initial-scale=1">'],
  ["names the sidebar", '<nav id="observablehq-sidebar" aria-label="Pages">'],
  ["names the sidebar's switch", 'type="checkbox" aria-label="Show the pages"'],
  ["names the search", 'placeholder="Search" aria-label="Search the pages"'],
  ["names the contents list", '<nav aria-label="On this page">'],
  ["names the pager", '<nav aria-label="Previous and next page">'],
  ["makes the name of a section no control", '<p class="section-name">Learn</p>'],
  ["offers a way past the navigation", '<a class="skip" href="#observablehq-main">'],
  ["lets the text take the focus", '<main id="observablehq-main" tabindex="-1"'],
  ["lets code scroll by keyboard", '<pre tabindex="0" data-language="js">'],
  ["lets tables scroll by keyboard", '<div class="scroll" tabindex="0"><table>']
])("finishPage(html) %s", (_, text) => {
  expect(page).not.toContain(text);
  expect(finished).toContain(text);
});

it("finishPage(html) leaves list items only in the sidebar's lists", () => {
  expect(finished).not.toMatch(/<ol>\s*<label/);
  expect(finished).toMatch(/<\/ol>\s*<label id="observablehq-sidebar-close"/);
});

it("finishPage(html) done twice is the same as done once", () => {
  expect(finishPage(finished, "sample.html")).toBe(finished);
});

it("finishPage(html) with other inline scripts replaces the policy", () => {
  const changed = finishPage(finished.replace(inline, "1"), "sample.html");
  const hash = createHash("sha256").update("1").digest("base64");
  expect(changed.match(/'sha256-[^']*'/g)).toEqual([`'sha256-${hash}'`]);
});

it("finishPage(html) hashes line ends as a browser reads them", () => {
  const windows = finishPage(page.replace(inline, "a\r\nb"), "sample.html");
  expect(windows).toContain(createHash("sha256").update("a\nb").digest("base64"));
});

it("finishPage(html) throws if the page has not the shape it was written for", () => {
  expect(() => finishPage("<!DOCTYPE html><html></html>", "odd.html")).toThrow(
    /odd\.html: could not repair “a way past/
  );
});

it("finishSite(folder) finishes every page, and no attached file", () => {
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  try {
    for (const name of ["labs", "_file"]) mkdirSync(join(folder, name));
    for (const name of ["index.html", "labs/drift.html", "_file/x.html"]) writeFileSync(join(folder, name), page);
    expect(finishSite(folder)).toEqual(["index.html", "labs/drift.html"]);
    expect(builtPages(folder)).toEqual(["index.html", "labs/drift.html"]);
    expect(readFileSync(join(folder, "labs/drift.html"), "utf8")).toContain("Content-Security-Policy");
    expect(readFileSync(join(folder, "_file/x.html"), "utf8")).toBe(page);
  } finally {
    rmSync(folder, {recursive: true});
  }
});

it("finishPage(html) leaves no anchors on a page with a base address, which would lead to the home page", () => {
  const anchored = page
    .replace("<head>", '<head>\n<base href="/">')
    .replace("<h1>Sample</h1>", '<h1 id="a"><a class="observablehq-header-anchor" href="#a">Sample</a></h1>');
  const once = finishPage(anchored, "404.html");
  expect(once).not.toContain('href="#');
  expect(once).toContain('<h1 id="a">Sample</h1>');
  expect(finishPage(once, "404.html")).toBe(once);
});
