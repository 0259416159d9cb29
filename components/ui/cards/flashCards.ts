import {element} from "../../charts/element.js";
import type {CardState} from "../../learn/cards/cardState.js";
import type {FlashCard} from "../../learn/cards/deck.js";
import {type CardGrade, gradeIntervals} from "../../learn/cards/reviewCard.js";
import {now} from "../../platform/clock.js";
import {ownData} from "../../platform/ownData.js";
import {formatCount} from "../../report/formatNumber.js";
import {details} from "../details.js";
import {notice} from "../notice.js";
import {CardMovedError, type Cards, keepSettings, rateCard, readCards, same, unrateCard} from "./cardData.js";
import {cardSettingsPanel} from "./cardSettingsPanel.js";
import {type CardView, cardView} from "./cardView.js";
import {nextWords} from "./nextWords.js";

interface Shown {
  card: FlashCard;
  state: CardState | undefined;
  view: CardView;
}

/**
 * The session of today: one card after the other, with undo and settings. What other tabs answer, import or erase is
 * taken over at once. Busy while it reads or writes.
 */
export function flashCards(): HTMLElement {
  const left = element("p", {class: "cards-left", role: "status"});
  const said = element("p", {class: "cards-said", role: "status"});
  const undo = element("button", {type: "button", class: "button", disabled: true}, "Undo the last answer");
  const place = element("div", {class: "cards-place"});
  const more = element("div", {});
  const root = element(
    "section",
    {class: "cards", "aria-label": "Flash cards", "aria-busy": "true"},
    left,
    place,
    element("div", {class: "cards-bar"}, undo, said),
    more
  );
  let shown: Shown | undefined;
  let last: {id: string; before: CardState | undefined; after: CardState} | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let settings: ReturnType<typeof cardSettingsPanel> | undefined;

  const draw = (cards: Cards, focus: boolean) => {
    const [card] = cards.queue.cards;
    left.textContent = leftWords(cards);
    const state = card && cards.states.get(card.id);
    if (settings === undefined) {
      settings = cardSettingsPanel(cards.settings);
      settings.addEventListener("input", () => void work(async () => keepSettings(settings?.value ?? cards.settings)));
      more.replaceChildren(details([settings], "Settings"));
    } else if (!more.contains(document.activeElement)) settings.value = cards.settings;
    clearTimeout(timer);
    if (card === undefined) {
      shown = undefined;
      place.replaceChildren(nothingDue(cards));
      if (cards.queue.next !== null)
        timer = setTimeout(() => void refresh(), Math.min(cards.queue.next - now(), 3.6e6));
      if (focus) place.querySelector<HTMLElement>("[tabindex]")?.focus({preventScroll: true});
      return;
    }
    // The same card stays as the reader sees it, answer and all.
    if (shown?.card.id === card.id && shown.card.front === card.front && same(shown.state, state)) return;
    const view = cardView({card, intervals: gradeIntervals(state, now()), href: hrefOf(card), onGrade: rate});
    shown = {card, state, view};
    place.replaceChildren(view.root);
    if (focus) view.root.querySelector<HTMLElement>(".card-front")?.focus({preventScroll: true});
  };

  let turn: Promise<void> = Promise.resolve();
  /** Does one thing after the other, so that two quick keys cannot rate one card twice; then shows how things stand. */
  const queue = (act: () => Promise<void>, focus: boolean) => {
    root.setAttribute("aria-busy", "true");
    const done = turn
      .then(act)
      .catch((error: unknown) => {
        if (!(error instanceof CardMovedError)) throw error;
        last = undefined;
        said.textContent = error.message;
      })
      .then(async () => draw(await readCards(now()), focus))
      .catch((error: unknown) => {
        console.warn("the flash cards cannot be kept", error);
        said.textContent = `This could not be kept: ${error instanceof Error ? error.message : String(error)}`;
      })
      .finally(() => {
        undo.disabled = last === undefined;
        if (turn === done) root.removeAttribute("aria-busy");
      });
    return (turn = done);
  };
  const work = (act: () => Promise<void>, focus = false) => {
    said.textContent = "";
    return queue(act, focus);
  };
  const refresh = () => queue(async () => {}, false);

  const rate = (grade: CardGrade) => {
    const rated = shown;
    if (rated === undefined || !rated.view.answerShown) return;
    shown = undefined; // a second key finds nothing to rate
    void work(async () => {
      const {card, state: seen} = rated;
      const after = await rateCard({id: card.id, seen, grade, now: now()});
      last = {id: card.id, before: seen, after};
    }, true);
  };
  undo.addEventListener("click", () => {
    void work(async () => {
      if (last === undefined) return;
      const {id, before, after} = last;
      last = undefined;
      await unrateCard(id, before, after);
      shown = undefined;
      said.textContent = "The last answer was taken back.";
    }, true);
  });

  void refresh().then(async () => {
    const storage = await ownData();
    more.prepend(notice(storage.notice));
    storage.onChange((name) => {
      if (root.isConnected && /^$|^(cards|card-settings|work)\//.test(name)) void refreshFromOutside();
    });
  });
  let waiting = false;
  /** Many changes at once, as in an import, are read once. */
  const refreshFromOutside = async () => {
    if (waiting) return;
    waiting = true;
    await turn;
    waiting = false;
    await refresh();
  };
  document.addEventListener("visibilitychange", () => {
    if (root.isConnected && document.visibilityState === "visible") void refreshFromOutside();
  });
  return root;
}

function leftWords({queue, begun, size}: Cards): string {
  const known = `${begun} of ${size} cards begun.`;
  return queue.cards.length === 0 ? `None left today. ${known}` : `${queue.cards.length} left today. ${known}`;
}

function nothingDue({queue: {next}, settings, size}: Cards): HTMLElement {
  const words =
    next !== null
      ? `Nothing is due. ${nextWords(next, now())}`
      : `Nothing is due, and no new cards are allowed. ${formatCount(size, "card")} wait${size === 1 ? "s" : ""}: raise “New cards a day” from ${settings.newPerDay} in the settings.`;
  return element("p", {class: "card card-none", tabindex: "-1"}, words);
}

/** The address of a place as seen from this page, which stands at the top of the site. */
function hrefOf({from: {page, anchor}}: FlashCard): string {
  const path = page.endsWith("/") ? `${page}index` : page;
  // Questions have no anchor of their own: the page shows where they stand.
  return `.${path}.html${page === "/glossary" ? `#${anchor}` : ""}`;
}
