import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";

/** Something in a built file that a browser would fetch from another origin. */
export interface RemoteReference {
  /** The file, relative to the folder searched. */
  file: string;

  /** What refers, as it stands in the file. */
  reference: string;
}

/** Lists what the pages, styles, scripts and pictures of a built site would fetch from elsewhere; links to follow are not such. */
export function findRemoteReferences(folder: string): RemoteReference[] {
  return readdirSync(folder, {recursive: true})
    .map((path) => String(path).replaceAll("\\", "/"))
    .sort()
    .flatMap((file) => {
      const patterns = patternsFor(file);
      if (patterns.length === 0) return [];
      return remoteIn(readFileSync(join(folder, file), "utf8"), patterns).map((reference) => ({file, reference}));
    });
}

const remote = String.raw`(?:https?:)?//[^\s"'\x60)>]+`;

const inStyle = [
  new RegExp(String.raw`url\(\s*["']?${remote}`, "gi"),
  new RegExp(String.raw`@import\s+["']${remote}`, "gi")
];
const inScript = [
  new RegExp(String.raw`(?<!@)\b(?:from|import)\s*["']${remote}`, "g"),
  new RegExp(String.raw`\bimport\s*\(\s*["'\x60]${remote}`, "g"),
  new RegExp(String.raw`\b(?:importScripts|Worker)\(\s*["'\x60]${remote}`, "g")
];
const inMarkup = [
  new RegExp(
    String.raw`<(?:script|img|iframe|frame|embed|source|track|audio|video|input)\b[^>]*?\bsrc\s*=\s*["']?${remote}`,
    "gi"
  ),
  new RegExp(String.raw`<(?:img|source)\b[^>]*?\bsrcset\s*=\s*["'][^"']*?${remote}`, "gi"),
  new RegExp(String.raw`<(?:link|image|use)\b[^>]*?\bhref\s*=\s*["']?${remote}`, "gi"),
  new RegExp(String.raw`<(?:object)\b[^>]*?\bdata\s*=\s*["']?${remote}`, "gi"),
  new RegExp(String.raw`<meta\b[^>]*?http-equiv\s*=\s*["']?refresh[^>]*?${remote}`, "gi")
];

function patternsFor(file: string): RegExp[] {
  if (/\.(html|svg)$/.test(file)) return [...inMarkup, ...inStyle, ...inScript];
  if (/\.css$/.test(file)) return inStyle;
  return /\.m?js$/.test(file) ? [...inScript] : [];
}

function remoteIn(text: string, patterns: RegExp[]): string[] {
  return patterns.flatMap((pattern) => Array.from(text.matchAll(pattern), ([match]) => match));
}
