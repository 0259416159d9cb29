import {element} from "../../charts/element.js";
import {eraseEverything, workStore} from "../../platform/ownData.js";
import {forgetPerspective} from "../perspective.js";
import {exportButton} from "./moveWork.js";

/** Erases everything the site keeps in this browser, in two steps, of which the second offers to export first. */
export function eraseWork(): HTMLElement {
  const begin = element("button", {type: "button", class: "button"}, "Erase everything …");
  const question = element("p", {id: "erase-question", tabindex: "-1"});
  const yes = element("button", {type: "button", class: "button erase-yes"}, "Yes, erase everything");
  const no = element("button", {type: "button", class: "button"}, "Keep everything");
  const sure = element(
    "div",
    {class: "erase-sure", role: "group", "aria-labelledby": "erase-question", hidden: true},
    question,
    exportButton("Export everything first"),
    element("span", {class: "button-input"}, yes),
    element("span", {class: "button-input"}, no)
  );
  const outcome = element("p", {role: "status", tabindex: "-1"});
  const ask = (asking: boolean) => {
    begin.hidden = asking;
    sure.hidden = !asking;
    outcome.textContent = "";
  };
  begin.addEventListener("click", async () => {
    question.textContent = `This erases ${await howMuch()}, your flash cards and your choices in the header, in this browser. It cannot be undone.`;
    ask(true);
    question.focus();
  });
  no.addEventListener("click", () => {
    ask(false);
    begin.focus();
  });
  yes.addEventListener("click", async () => {
    try {
      forgetChoices();
      await eraseEverything();
      ask(false);
      outcome.textContent = "Everything was erased. This browser keeps nothing of this site now.";
    } catch (error) {
      outcome.textContent = `Not erased: ${error instanceof Error ? error.message : error}`;
    }
    outcome.focus();
  });
  return element("div", {class: "erase"}, begin, sure, outcome);
}

async function howMuch(): Promise<string> {
  const pieces = (await (await workStore()).keys()).length;
  return pieces === 1 ? "1 piece of work" : `${pieces} pieces of work`;
}

/** Shows the page as on a first visit. */
function forgetChoices(): void {
  forgetPerspective();
  const appearance = document.querySelector<HTMLSelectElement>("select[name=appearance]");
  if (appearance === null) return;
  appearance.value = "auto";
  appearance.dispatchEvent(new Event("change"));
}
