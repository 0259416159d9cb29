import {element} from "../../charts/element.js";
import {type SitePage, type WorkEntry, pageProgress} from "../../learn/progress.js";
import {type Work, type WorkOf, type WorkType, workPlace} from "../../learn/work.js";
import {answerText, exerciseStateWords} from "../../report/workWords.js";
import {details} from "../details.js";
import {dayWords} from "./dayWords.js";
import {followWork} from "./followWork.js";

/** What was done at each piece of each opened page: closed at first, and open ones stay open while work changes. */
export function workDetails(site: readonly SitePage[]): HTMLElement {
  const root = element("div", {class: "work-details"});
  const parts = new Map<string, HTMLDetailsElement>();
  followWork(root, (entries) => {
    const opened = pageProgress(entries, site).filter(({last}) => last !== null);
    const shown = opened.map(({page, title, exercises}) => {
      const part = parts.get(page) ?? details([], title);
      parts.set(page, part);
      part.lastElementChild?.replaceChildren(...pieces(entries, page, exercises.total - exercises.tried));
      return part;
    });
    if (shown.length === 0) return root.replaceChildren(element("p", {}, "No lesson or lab was opened yet."));
    // Left in its place, an open part stays open and keeps the focus.
    if (shown.some((part, i) => root.children[i] !== part) || root.children.length !== shown.length) {
      root.replaceChildren(...shown);
    }
  });
  return root;
}

/** How much was labelled, of lists and of records of labels; what is kept in another shape is only said to be. */
function labelWords(value: unknown): string {
  const labels = Array.isArray(value) ? value : Object.values(value ?? {});
  if (!Array.isArray(value) && labels.some((label) => typeof label === "object")) return "kept";
  return labels.length === 1 ? "1 label" : `${labels.length} labels`;
}

function pieces(entries: readonly WorkEntry[], page: string, untried: number): HTMLElement[] {
  const own = entries
    .filter(([key]) => workPlace(key).page === page)
    .map(([, work]) => work)
    .sort((a, b) => a.first - b.first);
  const blocks = [
    block("Exercises", ofType(own, "exercise").map(exerciseItem)),
    block("Questions", ofType(own, "question").map(questionItem)),
    block("Guesses", ofType(own, "prediction").map(guessItem)),
    block(
      "Own code",
      ofType(own, "code").map(({title, text}) => item(title, element("pre", {tabindex: "0"}, text)))
    ),
    block(
      "Labelled",
      ofType(own, "labels").map(({title, value}) => item(title, labelWords(value)))
    ),
    block(
      "Surveys",
      ofType(own, "poll").map(({title, last}) => item(title, `answered, ${dayWords(last)}`))
    )
  ].filter((each) => each !== null);
  const rest =
    untried === 0
      ? []
      : [element("p", {}, `${untried} more ${untried === 1 ? "exercise" : "exercises"} not tried yet.`)];
  return blocks.length + rest.length === 0 ? [element("p", {}, "Opened, nothing answered yet.")] : [...blocks, ...rest];
}

function ofType<T extends WorkType>(work: readonly Work[], type: T): WorkOf<T>[] {
  return work.filter((each): each is WorkOf<T> => each.type === type);
}

function block(name: string, items: HTMLElement[]): HTMLElement | null {
  if (items.length === 0) return null;
  return element("div", {}, element("p", {class: "work-kind"}, name), element("ul", {}, ...items));
}

function exerciseItem(work: WorkOf<"exercise">): HTMLElement {
  const said = work.message === "" ? null : element("span", {class: "work-said"}, `Last said: ${work.message}`);
  return item(work.title, `${exerciseStateWords(work)}, ${dayWords(work.last)}`, said);
}

function questionItem({prompt, chosen, right, tries, last}: WorkOf<"question">): HTMLElement {
  const state = right ? "right" : "not right yet";
  const many = `${tries} ${tries === 1 ? "try" : "tries"}`;
  return item(
    prompt,
    `${state}, ${many}, ${dayWords(last)}`,
    element("span", {class: "work-said"}, `Answer: ${chosen}`)
  );
}

function guessItem({question, guess, last}: WorkOf<"prediction">): HTMLElement {
  return item(
    question,
    `${guess === null ? "went on without a guess" : `guess: ${shorter(answerText(guess))}`}, ${dayWords(last)}`
  );
}

function shorter(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function item(title: string, state: Node | string, more: Node | null = null): HTMLElement {
  return element("li", {}, element("span", {class: "work-title"}, title), state, more);
}
