import {existsSync, readFileSync} from "node:fs";
import {parse} from "yaml";

/** What the site reads from the front matter of a page beyond what Framework keeps. */
export interface PageMatter {
  /** One sentence for search engines and for the head of the page. */
  description?: string;

  /** The stage of the life cycle to light in the header, such as "monitor". */
  stage?: string;
}

/** Reads the description and the stage of the page at a path such as "/lessons/drift". */
export function frontMatter(path: string): PageMatter {
  const file = [`src${path}.md`, `src${path}.md.ts`].find(existsSync);
  if (file === undefined) return {};
  // A page that a program writes has its front matter in there, as the beginning of a text.
  const start = file.endsWith(".ts") ? /`---\r?\n([^]*?)\r?\n---/ : /^---\r?\n([^]*?)\r?\n---/;
  const [, text] = start.exec(readFileSync(file, "utf8")) ?? [];
  const {description, stage} = ((text && parse(text)) ?? {}) as Record<string, unknown>;
  return {
    description: typeof description === "string" ? description : undefined,
    stage: typeof stage === "string" ? stage : undefined
  };
}
