import {element} from "../../charts/element.js";

/** How to cite the edition in front of the reader, in words and as BibTeX. */
export function citation(): HTMLElement {
  const version = metaContent("version") ?? "preview";
  const date = metaContent("date") ?? "undated";
  const address = new URL(".", location.href).href;
  const bibtex = [
    "@misc{fieldbook,",
    "  author  = {{The MLOps Fieldbook authors}},",
    "  title   = {{MLOps} Fieldbook: keep machine-learning models alive in production},",
    `  year    = {${date.slice(0, 4)}},`,
    `  version = {${version}},`,
    `  note    = {Edition of ${date}},`,
    `  url     = {${address}}`,
    "}"
  ].join("\n");
  return element(
    "div",
    {},
    element(
      "p",
      {},
      `The MLOps Fieldbook authors (${date.slice(0, 4)}). `,
      element("cite", {}, "MLOps Fieldbook: keep machine-learning models alive in production"),
      ` (version ${version}, ${date}). ${address}`
    ),
    element("pre", {tabindex: "0"}, bibtex)
  );
}

function metaContent(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
}
