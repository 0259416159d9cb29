// @vitest-environment jsdom
import "fake-indexeddb/auto";
import {beforeEach, expect, it, vi} from "vitest";
import {z} from "zod";
import {reviewCard} from "../../learn/cards/reviewCard.js";
import {glossary} from "../../learn/glossary.js";
import {cardSettingsDefinition, cardsDefinition, definitions, ownData, workStore} from "../../platform/ownData.js";
import {CardMovedError, rateCard, readCards, unrateCard} from "./cardData.js";
import {flashCards} from "./flashCards.js";
import {nextWords} from "./nextWords.js";

const time = new Date(2024, 4, 6, 12).getTime(); // a Monday at noon

vi.mock("../../platform/clock.js", async (original) => ({
  ...(await original<typeof import("../../platform/clock.js")>()),
  now: () => time
}));

const first = "term:mlops:engineering";
const minute = 60_000;
const states = async () => (await ownData()).store(cardsDefinition);

beforeEach(async () => {
  document.body.replaceChildren();
  await (await ownData()).eraseAll();
});

async function open() {
  const root = flashCards();
  document.body.append(root);
  await rest(root);
  return root;
}

const rest = (root: HTMLElement) => vi.waitFor(() => expect(root.hasAttribute("aria-busy")).toBe(false));
const text = (root: HTMLElement, selector: string) => root.querySelector(selector)?.textContent;
const press = (target: Element | null | undefined, key: string) =>
  target?.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
const button = (root: HTMLElement, name: RegExp) =>
  [...root.querySelectorAll("button")].find((each) => name.test(each.textContent ?? "")) as HTMLButtonElement;

it("flashCards() asks the first term, tells how many are left, and shows no answer yet", async () => {
  const root = await open();
  expect(text(root, ".cards-left")).toBe(`10 left today. 0 of ${glossary.length} cards begun.`);
  expect(text(root, ".card-front")).toBe("MLOps");
  expect(root.querySelector<HTMLElement>(".card-answer")?.hidden).toBe(true);
  expect(root.querySelector<HTMLElement>(".card-grades")?.hidden).toBe(true);
});

it("flashCards() writes the next interval on each button", async () => {
  const root = await open();
  button(root, /Show the answer/).click();
  const waits = [...root.querySelectorAll(".card-interval")].map(({textContent}) => textContent);
  expect(waits).toEqual(["1 min", "6 min", "10 min", "8 days"]);
});

it("flashCards() keeps a rating and goes on to the next card", async () => {
  const root = await open();
  button(root, /Show the answer/).click();
  button(root, /Easy/).click();
  await rest(root);
  expect(text(root, ".card-front")).toBe("ML platform");
  expect(text(root, ".cards-left")).toMatch(/^9 left today/);
  expect(await (await states()).get(first)).toMatchObject({phase: "review", reviews: 1});
});

it("flashCards() obeys space and 1 to 4 inside the card, and rates nothing before the answer is shown", async () => {
  const root = await open();
  press(root.querySelector(".card-front"), "4");
  await rest(root);
  expect(await (await states()).keys()).toEqual([]);
  press(root.querySelector(".card-front"), " ");
  expect(document.activeElement).toBe(root.querySelector(".card-answer"));
  press(document.activeElement, "1");
  await rest(root);
  expect(await (await states()).get(first)).toMatchObject({phase: "learning", reviews: 1});
  expect(document.activeElement).toBe(root.querySelector(".card-front"));
  press(document.activeElement, " ");
  press(document.activeElement, " ");
  await rest(root);
  expect(await (await states()).keys()).toHaveLength(2);
});

it("flashCards() rates a card once for two quick keys", async () => {
  const root = await open();
  press(root.querySelector(".card-front"), " ");
  press(root.querySelector(".card-answer"), "3");
  press(root.querySelector(".card-answer"), "3");
  await rest(root);
  expect(await (await states()).get(first)).toMatchObject({reviews: 1});
  expect(await (await states()).keys()).toHaveLength(1);
  expect(text(root, ".cards-said")).toBe("");
});

it("flashCards() takes the last answer back, and the card is new again", async () => {
  const root = await open();
  expect(button(root, /Undo/).disabled).toBe(true);
  press(root.querySelector(".card-front"), " ");
  press(root.querySelector(".card-answer"), "4");
  await rest(root);
  button(root, /Undo/).click();
  await rest(root);
  expect(text(root, ".card-front")).toBe("MLOps");
  expect(text(root, ".cards-left")).toMatch(/^10 left today. 0 of/);
  expect(text(root, ".cards-said")).toBe("The last answer was taken back.");
  expect(button(root, /Undo/).disabled).toBe(true);
});

it("flashCards() moves on when another tab answers the card it shows", async () => {
  const root = await open();
  await rateCard({id: first, seen: undefined, grade: "easy", now: time});
  await vi.waitFor(() => expect(text(root, ".card-front")).toBe("ML platform"));
});

it("flashCards() keeps the answer in view when another card changes", async () => {
  const root = await open();
  button(root, /Show the answer/).click();
  await rateCard({id: "term:git:engineering", seen: undefined, grade: "easy", now: time});
  await vi.waitFor(() => expect(text(root, ".cards-left")).toMatch(/^9 left/));
  expect(text(root, ".card-front")).toBe("MLOps");
  expect(root.querySelector<HTMLElement>(".card-answer")?.hidden).toBe(false);
});

const missed = {
  type: "question" as const,
  prompt: "Why <b>freeze</b> a scaler?",
  chosen: "a",
  right: true,
  tries: 2,
  missed: true,
  answer: "So that a shift shows.",
  reason: "Refitting hides it.",
  first: 1,
  last: 1
};

it("flashCards() asks a missed question first, as text, and forgets it with the work", async () => {
  const root = await open();
  await (await workStore()).set("/lessons/drift#scaler", missed);
  await vi.waitFor(() => expect(text(root, ".card-front")).toBe("Why <b>freeze</b> a scaler?"));
  expect(root.querySelector(".card-from a")?.getAttribute("href")).toBe("./lessons/drift.html");
  await (await workStore()).delete("/lessons/drift#scaler");
  await vi.waitFor(() => expect(text(root, ".card-front")).toBe("MLOps"));
});

it("flashCards() follows its settings and keeps them", async () => {
  const root = await open();
  const choose = (name: string) => {
    const label = [...root.querySelectorAll("label")].find(({textContent}) => textContent === name);
    label?.querySelector("input")?.click();
  };
  choose("People science");
  await rest(root);
  await vi.waitFor(() => expect(text(root, ".card-kind")).toMatch(/people science/));
  const box = root.querySelector<HTMLInputElement>("input[type=number]") as HTMLInputElement;
  box.value = "0";
  box.dispatchEvent(new Event("input", {bubbles: true}));
  await vi.waitFor(() => expect(text(root, ".card-none")).toMatch(/no new cards are allowed/));
  const kept = await (await ownData()).store(cardSettingsDefinition).get("settings");
  expect(kept).toEqual({sides: "people science", newPerDay: 0, missed: true});
});

it("flashCards() says when the next card comes if nothing is due", async () => {
  const store = await states();
  await (
    await ownData()
  )
    .store(cardSettingsDefinition)
    .set("settings", {sides: "engineering", newPerDay: 0, missed: true});
  await store.set(first, reviewCard(undefined, "easy", time));
  const root = await open();
  expect(text(root, ".cards-left")).toMatch(/^None left today/);
  expect(text(root, ".card-none")).toMatch(/^Nothing is due. The next card comes on Tuesday,? 14 May 2024/);
});

it("nextWords(next, now) names the time today, tomorrow, or the day", () => {
  const noon = time;
  expect(nextWords(noon + 90 * minute, noon)).toBe("The next card comes today at 13:30.");
  expect(nextWords(noon + 1440 * minute, noon)).toBe("The next card comes tomorrow.");
  expect(nextWords(noon + 8 * 1440 * minute, noon)).toMatch(/^The next card comes on Tuesday,? 14 May 2024\.$/);
});

it("rateCard(rating) refuses what another tab has answered, and keeps that answer", async () => {
  const after = await rateCard({id: first, seen: undefined, grade: "good", now: 1000});
  await expect(rateCard({id: first, seen: undefined, grade: "easy", now: 2000})).rejects.toThrow(CardMovedError);
  expect(await (await states()).get(first)).toEqual(after);
});

it("unrateCard(id, before, after) takes back only what it gave", async () => {
  const one = await rateCard({id: first, seen: undefined, grade: "good", now: 1000});
  const two = await rateCard({id: first, seen: one, grade: "good", now: 2000});
  await expect(unrateCard(first, undefined, one)).rejects.toThrow(CardMovedError);
  await unrateCard(first, one, two);
  expect(await (await states()).get(first)).toEqual(one);
});

it("readCards(now) leaves out a state that cannot be read, and exports carry the states to another browser", async () => {
  const storage = await ownData();
  await storage.store(cardsDefinition).set(first, reviewCard(undefined, "easy", 1000));
  const text = await storage.exportAll();
  await storage.eraseAll();
  await storage.importAll(text, definitions);
  expect((await readCards(2000)).begun).toBe(1);
  const torn = {...cardsDefinition, schema: z.any()};
  await storage.store(torn).set("term:git:engineering", {phase: "gone"});
  expect((await readCards(2000)).states.size).toBe(1);
});
