import type {CardState} from "./cardState.js";
import type {FlashCard} from "./deck.js";

const soon = 20 * 60_000; // a card of the first steps may be asked this early when nothing else is left

export interface CardQueueOptions {
  /** By the id of the card; a card without one was never asked. */
  states: ReadonlyMap<string, CardState>;

  /** How many cards may be asked for the first time in a day. */
  newPerDay: number;

  /** Milliseconds since 1970. */
  now: number;

  /** When the reader's day began and when the next one begins. */
  today: number;
  tomorrow: number;
}

export interface CardQueue {
  /** What is left today, in the order to ask. */
  cards: FlashCard[];

  /** When there will be something to ask, if nothing is left today; null if never. */
  next: number | null;
}

/**
 * What to ask today: cards in their first steps that are due, then reviews due today, the longest due first; then new
 * cards in the order of the deck, as many as the day allows; then cards whose next step is minutes away.
 */
export function cardQueue(deck: readonly FlashCard[], options: CardQueueOptions): CardQueue {
  const {states, newPerDay, now, today, tomorrow} = options;
  const known = deck.flatMap((card) => {
    const state = states.get(card.id);
    return state === undefined || state.phase === "new" ? [] : [{card, state}];
  });
  known.sort((a, b) => a.state.due - b.state.due);
  const steps = known.filter(({state}) => state.phase !== "review");
  const reviews = known.filter(({state}) => state.phase === "review" && state.due < tomorrow);
  const fresh = deck.filter(({id}) => (states.get(id)?.phase ?? "new") === "new");
  const begun = [...states.values()].filter(({first}) => first !== null && first >= today && first < tomorrow).length;
  const cards = [
    ...steps.filter(({state}) => state.due <= now).map(({card}) => card),
    ...reviews.map(({card}) => card),
    ...fresh.slice(0, Math.max(0, newPerDay - begun)),
    ...steps.filter(({state}) => state.due > now && state.due <= now + soon).map(({card}) => card)
  ];
  return {cards, next: cards.length > 0 ? null : nextTime(known, fresh.length > 0 && newPerDay > 0 ? tomorrow : null)};
}

function nextTime(known: readonly {state: CardState}[], fresh: number | null): number | null {
  const times = [...known.map(({state}) => state.due), ...(fresh === null ? [] : [fresh])];
  return times.length === 0 ? null : Math.min(...times);
}
