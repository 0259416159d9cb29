import type {SitePage} from "../../components/learn/progress.js";
import {frontMatter} from "./frontMatter.js";

interface Listed {
  name: string;
  path: string;
}

/**
 * The lessons and labs among the pages of the site, in their order, with what their source says they hold: sections
 * by their headings, exercises and questions by the calls that make them. A page that was opened knows it better.
 */
export function pageIndex(groups: readonly {pages: readonly Listed[]}[], read: (path: string) => string): SitePage[] {
  const listed = groups.flatMap(({pages}) => pages).filter(({path}) => /^\/(lessons|labs)\/(?!index$)/.test(path));
  return listed.map(({name, path}) => {
    const source = read(path);
    const fences = Array.from(source.matchAll(/^(```+|~~~+)([^\n]*)\n([^]*?)^\1[`~]*[ \t]*$/gm));
    const cells = fences.filter(([, , info]) => /^\s*(js|ts)\b(?!.*\brun=)/.test(info)).map(([, , , code]) => code);
    const prose = fences.reduce((text, [fence]) => text.replace(fence, () => ""), source);
    const calls = (name: string) => cells.join("\n").match(new RegExp(`(?<![\\w.])${name}\\(`, "g"))?.length ?? 0;
    return {
      path,
      title: name,
      stage: frontMatter(path).stage ?? null,
      sections: prose.match(/^## /gm)?.length ?? 0,
      exercises: calls("exercise"),
      questions: calls("question")
    };
  });
}
