import {lifecycleMark} from "../../components/ui/lifecycleRing.js";
import {appearanceScript} from "./appearance.js";
import {edition} from "./edition.js";
import {frontMatter} from "./frontMatter.js";
import {perspectiveScript} from "./perspectiveScript.js";

/** What Framework tells a page fragment about its page. */
export interface PageInfo {
  /** The path without extension, such as "/lessons/drift". */
  path: string;
}

/** The head of every page: what it is, its icon, its text faces, its colours. */
export function head({path}: PageInfo): string {
  const {description} = frontMatter(path);
  const {version, date} = edition();
  return [
    description && `<meta name="description" content="${escape(description)}">`,
    `<meta name="version" content="${version}">`,
    `<meta name="date" content="${date}">`,
    `<meta name="color-scheme" content="light dark">`,
    `<meta name="page" content="${escape(path)}">`,
    `<link rel="icon" href="/style/icon.svg" type="image/svg+xml">`,
    `<link rel="stylesheet" href="/style/fonts.css">`,
    `<script>${appearanceScript}</script>`,
    `<script>${perspectiveScript}</script>`,
    `<script type="module" src="/components/ui/site/start.js"></script>`
  ]
    .filter(Boolean)
    .join("\n");
}

/** The header of every page: the name of the site, the ring with the page's stage lit, the perspective, light or dark. */
export function header({path}: PageInfo): string {
  const {stage} = frontMatter(path);
  return `<a class="brand" href="/">MLOps Fieldbook</a>
${lifecycleMark({stage, href: stage ? `/map#${stage}` : "/map"})}
${kindWord}
${hasPerspectives.test(path) ? perspectiveSwitch : ""}
<label class="appearance"><span>Colours</span> <select name="appearance" autocomplete="off"><option value="auto">auto</option><option value="light">light</option><option value="dark">dark</option></select></label>`;
}

// The pages that say some things in one perspective only.
const hasPerspectives = /^\/(lessons|labs)\/|^\/(index|glossary|check-in)$/;

// Hidden by the style sheet where scripts are off; components/ui/site/perspectiveSwitch.ts brings it to life.
const perspectiveSwitch = `<div class="perspective" role="radiogroup" aria-labelledby="perspective-name"><span id="perspective-name">Perspective</span><div class="segments"><label class="segment"><input type="radio" name="perspective" value="engineering" autocomplete="off"><span>Engineering</span></label><label class="segment"><input type="radio" name="perspective" value="people science" autocomplete="off"><span>People science</span></label></div></div>`;

// Shown by the style sheet where a browser lacks what these pages need, and where scripts are off.
const kindWord = `<p class="old-browser">This browser is older than these pages: the text can be read, but figures and labs may stay empty. <a href="/hosting#supported-browsers">Which browsers work</a></p>
<noscript><p>Scripts are switched off here, and everything on these pages is computed by scripts on your own machine. The text can be read without them.</p></noscript>`;

/** The footer of every page: which edition, on what terms, how to cite. */
export function footer(): string {
  const {version, date} = edition();
  return `MLOps Fieldbook ${version}, ${date}. Code <a href="/hosting#licences">MIT</a>, prose <a href="/hosting#licences">CC BY 4.0</a>, each data set on its own terms. <a href="/hosting#how-to-cite">How to cite</a>. Nothing you do here leaves your browser: <a href="/privacy">see for yourself</a>.`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
