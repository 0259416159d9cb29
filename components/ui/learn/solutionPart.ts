import {type Child, element} from "../../charts/element.js";

export interface SolutionPart {
  root: HTMLElement;

  /** Whether there was an attempt, and whether the solution is in view. */
  show(state: {attempted: boolean; seen: boolean}): void;
}

const words = {
  ask: "Show a worked solution",
  sure: "Show it now",
  again: "You may try once more first: what the check said is about your answer. Press again to see a solution."
};

/** A worked solution behind a button, for those who have tried; the button asks once before it shows. */
export function solutionPart(content: () => Child[], on: {seen: () => void; put: () => void}): SolutionPart {
  const press = element("button", {type: "button", class: "button button-quiet"}, words.ask);
  const asked = element("p", {class: "solution-asked", role: "status"});
  const put = element("button", {type: "button", class: "button", onclick: on.put}, "Put it in");
  const title = element("p", {class: "solution-title", tabindex: "-1"}, "A worked solution");
  const panel = element("div", {class: "solution"});
  const root = element("div", {class: "solution-part", hidden: true}, press, asked, panel);
  let sure = false;
  const ask = (now: boolean) => {
    sure = now;
    press.textContent = now ? words.sure : words.ask;
    asked.textContent = now ? words.again : "";
  };
  press.addEventListener("click", () => {
    if (!sure) return ask(true);
    ask(false);
    on.seen();
    title.focus({preventScroll: true});
  });
  return {
    root,
    show({attempted, seen}) {
      root.hidden = !attempted && !seen;
      press.hidden = seen;
      panel.hidden = !seen;
      if (seen === (panel.firstChild !== null)) return;
      // Not in the page before it is asked for, where a search or a look at the source would find it.
      panel.replaceChildren();
      if (seen) panel.append(element("div", {}, title, ...content(), element("p", {class: "solution-put"}, put)));
    }
  };
}
