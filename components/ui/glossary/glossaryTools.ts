import {element} from "../../charts/element.js";
import {glossary} from "../../learn/glossary.js";
import {findTerms} from "../../learn/glossary/findTerms.js";
import {parseFragment} from "../../platform/urlFragment.js";
import {formatCount} from "../../report/formatNumber.js";
import {dispatchInput} from "../field.js";
import {linkedInput} from "../linkedInput.js";
import {radio} from "../radio.js";
import {search} from "../text.js";

/**
 * The search box and the switch of sides over the entries that stand on the page: an entry is `[data-term]`, what
 * belongs to a side `[data-side]`. The words and the side are in the address.
 */
export function glossaryTools(page: ParentNode): HTMLElement {
  const find = linkedInput(
    "find",
    search({label: "A word, or part of one", help: "In names, definitions and both sides."})
  );
  const side = linkedInput(
    "side",
    radio({
      label: "Show",
      options: [
        {value: "both", label: "Both sides"},
        {value: "engineering", label: "Engineering"},
        {value: "people science", label: "People science"}
      ]
    })
  );
  const found = element("p", {class: "glossary-found", id: "glossary-found", role: "status"});
  const root = element("div", {class: "glossary-tools"}, find, side, found);
  const show = () => {
    const terms = findTerms(glossary, find.value);
    const ids = new Set(terms.map(({id}) => id));
    for (const entry of page.querySelectorAll<HTMLElement>("[data-term]"))
      entry.hidden = !ids.has(entry.dataset.term ?? "");
    for (const part of page.querySelectorAll<HTMLElement>("[data-side]")) {
      part.hidden = side.value !== "both" && part.dataset.side !== side.value;
    }
    found.textContent = foundWords(ids.size, side.value);
  };
  // A link to an entry that the search has hidden ends the search, before the page goes there.
  const uncover = (hash: string) => {
    const entry = document.getElementById(parseFragment(hash).anchor)?.closest<HTMLElement>("[data-term]");
    if (!entry?.hidden || !root.isConnected) return;
    find.value = "";
    dispatchInput(find);
  };
  for (const input of [find, side]) input.addEventListener("input", show);
  const follow = ({target}: Event) => {
    if (target instanceof Element) uncover(target.closest<HTMLAnchorElement>('a[href^="#"]')?.hash ?? "");
  };
  document.addEventListener("click", follow, {capture: true});
  addEventListener("hashchange", () => {
    uncover(location.hash);
    document.getElementById(parseFragment(location.hash).anchor)?.scrollIntoView();
  });
  show();
  return root;
}

function foundWords(count: number, side: string): string {
  const shown =
    side === "both"
      ? "from both sides"
      : side === "engineering"
        ? "as engineers see them"
        : "as people science sees them";
  if (count === 0) return "No term has these words. Try fewer letters.";
  return count === glossary.length
    ? `All ${formatCount(count, "term")}, ${shown}.`
    : `${formatCount(count, "term")} of ${glossary.length}, ${count === 1 ? shown.replace("them", "it") : shown}.`;
}
