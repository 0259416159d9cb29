import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {expect, it} from "vitest";
import {findRemoteReferences} from "./remoteReferences.js";

it.each([
  ["a.html", '<script src="https://x.test/a.js"></script>'],
  ["a.html", "<script async src=//x.test/a.js></script>"],
  ["a.html", '<link rel="preload" as="style" href="https://x.test/a.css">'],
  ["a.html", '<img alt="" src="http://x.test/a.png">'],
  ["a.html", '<img alt="" srcset="./a.png 1x, https://x.test/b.png 2x">'],
  ["a.html", '<iframe src="https://x.test/"></iframe>'],
  ["a.html", '<style>@import "https://x.test/a.css";</style>'],
  ["a.html", '<script type="module">import "https://x.test/a.js";</script>'],
  ["b/a.css", "@font-face{src:url(https://x.test/a.woff2)}"],
  ["b/a.css", 'body{background:url( "//x.test/a.png")}'],
  ["b/a.css", '@import url("https://x.test/a.css");'],
  ["a.js", 'import{a}from"https://x.test/a.js";'],
  ["a.js", 'export * from "https://x.test/a.js";'],
  ["a.js", 'const a = await import("https://x.test/a.js");'],
  ["a.js", 'importScripts("https://x.test/a.js")'],
  ["a.svg", '<svg><image href="https://x.test/a.png"/></svg>']
])("findRemoteReferences(folder) finds in %s: %s", (file, text) => {
  expect(referencesIn(file, text).map((found) => found.file)).toEqual([file]);
});

it.each([
  ["a.html", '<a href="https://x.test/">a link to follow</a><script src="./a.js"></script>'],
  ["a.html", '<meta name="generator" content="https://x.test/"><link rel="icon" href="./a.svg">'],
  [
    "a.css",
    "/* from https://x.test/ */ a{background:url(data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E)}"
  ],
  ["a.js", 'const svg = "http://www.w3.org/2000/svg"; import("./b.js"); // https://x.test'],
  ["a.txt", '<script src="https://x.test/a.js"></script>']
])("findRemoteReferences(folder) passes over, in %s: %s", (file, text) => {
  expect(referencesIn(file, text)).toEqual([]);
});

function referencesIn(file: string, text: string) {
  const folder = mkdtempSync(join(tmpdir(), "remote-"));
  try {
    mkdirSync(dirname(join(folder, file)), {recursive: true});
    writeFileSync(join(folder, file), text);
    return findRemoteReferences(folder);
  } finally {
    rmSync(folder, {recursive: true});
  }
}
