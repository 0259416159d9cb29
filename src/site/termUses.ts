import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {linkedTerms} from "../../components/learn/glossary/termLinks.js";
import type {TermUse} from "./glossaryEntry.js";

/** For each entry of the glossary, the lessons and labs that lead to it, in the order of their files. */
export function termUses(root: string): Map<string, TermUse[]> {
  const uses = new Map<string, TermUse[]>();
  for (const folder of ["lessons", "labs"]) {
    for (const file of pagesBelow(join(root, folder))) {
      const markdown = readFileSync(join(root, folder, file), "utf8");
      const use = {title: titleOf(markdown) ?? file, href: `./${folder}/${file.replace(/\.md$/, "")}`};
      for (const id of linkedTerms(markdown)) uses.set(id, [...(uses.get(id) ?? []), use]);
    }
  }
  return uses;
}

function pagesBelow(folder: string): string[] {
  return readdirSync(folder, {recursive: true})
    .map((file) => String(file).replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".md"))
    .sort();
}

/** The main heading of a page. */
function titleOf(markdown: string): string | undefined {
  return /^# (.+)$/m.exec(markdown.replace(/^```[^]*?^```/gm, ""))?.[1];
}
