import {type CardQueue, cardQueue} from "../../learn/cards/cardQueue.js";
import {type CardSettings, chosenSides} from "../../learn/cards/cardSettings.js";
import {type CardState, newCardState} from "../../learn/cards/cardState.js";
import {type FlashCard, missedCards, termCards} from "../../learn/cards/deck.js";
import {type CardGrade, reviewCard} from "../../learn/cards/reviewCard.js";
import {glossary} from "../../learn/glossary.js";
import {localDay} from "../../platform/clock.js";
import {cardSettingsDefinition, cardsDefinition, ownData, workStore} from "../../platform/ownData.js";
import {currentPerspective} from "../perspective.js";

const settingsKey = "settings";

/** The cards as they stand at a time. */
export interface Cards {
  settings: CardSettings;
  states: ReadonlyMap<string, CardState>;
  queue: CardQueue;

  /** How many cards the deck holds, and how many of them were asked at least once. */
  size: number;
  begun: number;
}

/** Reads what is kept and says what to ask now. */
export async function readCards(now: number): Promise<Cards> {
  const storage = await ownData();
  const kept = await storage.store(cardSettingsDefinition).get(settingsKey);
  const settings = kept ?? {sides: currentPerspective(), newPerDay: 10, missed: true};
  const states = new Map(await storage.store(cardsDefinition).entries());
  const missed = settings.missed ? missedCards(await (await workStore()).entries()) : [];
  const deck: FlashCard[] = [...missed, ...termCards(glossary, chosenSides(settings))];
  const begun = deck.filter(({id}) => (states.get(id)?.phase ?? "new") !== "new").length;
  const queue = cardQueue(deck, {states, newPerDay: settings.newPerDay, now, ...localDay(now)});
  return {settings, states, queue, size: deck.length, begun};
}

/** Keeps the settings. */
export async function keepSettings(settings: CardSettings): Promise<void> {
  await (await ownData()).store(cardSettingsDefinition).set(settingsKey, settings);
}

/** A card that another tab has answered since it was read here. */
export class CardMovedError extends Error {
  constructor() {
    super("This card was answered in another tab meanwhile.");
    this.name = "CardMovedError";
  }
}

export interface Rating {
  id: string;

  /** The state on which the intervals on the buttons were computed. */
  seen: CardState | undefined;
  grade: CardGrade;
  now: number;
}

/**
 * Keeps a review and returns the new state of the card.
 *
 * @throws {CardMovedError} if the card is no longer as it was seen
 */
export async function rateCard({id, seen, grade, now}: Rating): Promise<CardState> {
  const store = (await ownData()).store(cardsDefinition);
  return store.update(id, (old) => {
    if (!same(old, seen)) throw new CardMovedError();
    return reviewCard(old, grade, now);
  });
}

/**
 * Takes a review back: the card is again as it was before.
 *
 * @throws {CardMovedError} if the card was answered again since then
 */
export async function unrateCard(id: string, before: CardState | undefined, after: CardState): Promise<void> {
  const store = (await ownData()).store(cardsDefinition);
  await store.update(id, (old) => {
    if (!same(old, after)) throw new CardMovedError();
    return before ?? newCardState(after.last ?? 0);
  });
}

/** Whether two states are one; a card never asked has none, or one that says so. */
export function same(a: CardState | undefined, b: CardState | undefined): boolean {
  return (a?.reviews ?? 0) === (b?.reviews ?? 0) && (a?.last ?? null) === (b?.last ?? null);
}
