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
  const file = `src${path}.md`;
  if (!existsSync(file)) return {};
  const [, text] = /^---\r?\n([^]*?)\r?\n---/.exec(readFileSync(file, "utf8")) ?? [];
  const {description, stage} = ((text && parse(text)) ?? {}) as Record<string, unknown>;
  return {
    description: typeof description === "string" ? description : undefined,
    stage: typeof stage === "string" ? stage : undefined
  };
}
