import {type Card, Rating, createEmptyCard, fsrs} from "ts-fsrs";
import {expect, it} from "vitest";
import {type CardQueueOptions, cardQueue} from "./cards/cardQueue.js";
import {type CardState, cardStateSchema, newCardState} from "./cards/cardState.js";
import {missedCards, termCards} from "./cards/deck.js";
import {formatWait} from "./cards/formatWait.js";
import {gradeIntervals, grades, reviewCard} from "./cards/reviewCard.js";
import {glossary} from "./glossary.js";
import type {Work} from "./work.js";

const minute = 60_000;
const day = 24 * 60 * minute;
const monday = Date.UTC(2024, 4, 6, 9); // a Monday morning
const ratings = {again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy} as const;

it("reviewCard(state, grade, now) goes through a year as ts-fsrs itself does", () => {
  const answers = "good good again hard good easy good again good good hard easy".split(
    " "
  ) as (keyof typeof ratings)[];
  const scheduler = fsrs({enable_fuzz: false});
  let theirs: Card = createEmptyCard(monday);
  let ours: CardState | undefined;
  let now = monday;
  for (const [i, grade] of answers.entries()) {
    theirs = scheduler.next(theirs, now, ratings[grade]).card;
    ours = reviewCard(ours, grade, now);
    expect(ours.due, `review ${i}`).toBe(theirs.due.getTime());
    expect([ours.stability, ours.difficulty]).toEqual([theirs.stability, theirs.difficulty]);
    expect([ours.reviews, ours.lapses, ours.interval]).toEqual([theirs.reps, theirs.lapses, theirs.scheduled_days]);
    expect(cardStateSchema.parse(JSON.parse(JSON.stringify(ours)))).toEqual(ours);
    now = ours.due + (i % 3) * 7 * minute; // not always on the dot
  }
  expect(now).toBeGreaterThan(monday + 30 * day);
});

it("reviewCard(undefined, grade, now) is the review of a card never asked, and keeps its first time", () => {
  expect(reviewCard(undefined, "good", monday)).toEqual(reviewCard(newCardState(monday), "good", monday));
  const later = reviewCard(reviewCard(undefined, "good", monday), "good", monday + day);
  expect([later.first, later.last]).toEqual([monday, monday + day]);
});

it("gradeIntervals(state, now) tells the steps of the first day and rises with the grade", () => {
  const first = gradeIntervals(undefined, monday);
  expect([first.again, first.hard, first.good].map((wait) => wait / minute)).toEqual([1, 6, 10]);
  expect(first.easy / day).toBe(8);
  const known = reviewCard(undefined, "easy", monday);
  const waits = grades.map((grade) => gradeIntervals(known, known.due)[grade]);
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  for (const grade of grades)
    expect(reviewCard(known, grade, known.due).due - known.due).toBe(gradeIntervals(known, known.due)[grade]);
});

const deck = termCards(glossary.slice(0, 5), ["engineering"]);

function options(states: Record<string, CardState>, changes: Partial<CardQueueOptions> = {}): CardQueueOptions {
  const today = Date.UTC(2024, 4, 6);
  return {states: new Map(Object.entries(states)), newPerDay: 3, now: monday, today, tomorrow: today + day, ...changes};
}

const ids = (states: Record<string, CardState>, changes?: Partial<CardQueueOptions>) =>
  cardQueue(deck, options(states, changes)).cards.map(({id}) => deck.findIndex((card) => card.id === id));

it("cardQueue(deck, options) begins with new cards, as many as the day allows", () => {
  expect(ids({})).toEqual([0, 1, 2]);
  expect(ids({}, {newPerDay: 0})).toEqual([]);
});

it("cardQueue(deck, options) counts what was begun today, and forgets it tomorrow", () => {
  const states = {[deck[0].id]: reviewCard(undefined, "easy", monday)};
  expect(ids(states)).toEqual([1, 2]);
  expect(ids(states, {now: monday + day, today: options({}).tomorrow, tomorrow: options({}).tomorrow + day})).toEqual([
    1, 2, 3
  ]);
  expect(ids({...states, [deck[0].id]: newCardState(monday)})).toEqual([0, 1, 2]);
});

it("cardQueue(deck, options) asks steps that are due, reviews of today, new cards, then steps minutes away", () => {
  const review = reviewCard(undefined, "easy", monday - 8 * day - 60 * minute);
  const states = {
    [deck[4].id]: {...review, due: monday + 6 * 60 * minute}, // later today is today
    [deck[3].id]: reviewCard(undefined, "again", monday - 2 * minute),
    [deck[2].id]: reviewCard(undefined, "good", monday - minute)
  };
  expect(ids(states, {newPerDay: 3})).toEqual([3, 4, 0, 2]);
});

it("cardQueue(deck, options) puts the longest due review first and leaves tomorrow's alone", () => {
  const review = reviewCard(undefined, "easy", monday - 40 * day);
  const states = {
    [deck[0].id]: {...review, due: monday - day},
    [deck[1].id]: {...review, due: monday - 3 * day},
    [deck[2].id]: {...review, due: options({}).tomorrow}
  };
  expect(ids(states, {newPerDay: 0})).toEqual([1, 0]);
});

it("cardQueue(deck, options) says when there is something to ask again", () => {
  const states = Object.fromEntries(deck.map(({id}, i) => [id, reviewCard(undefined, "easy", monday + i * minute)]));
  expect(cardQueue(deck, options(states, {now: monday + 60 * minute})).next).toBe(monday + 8 * day);
  const one = {[deck[0].id]: reviewCard(undefined, "easy", monday)};
  expect(cardQueue(deck, options(one, {newPerDay: 1})).next).toBe(options({}).tomorrow);
  expect(cardQueue([], options({})).next).toBeNull();
  expect(cardQueue(deck, options({})).next).toBeNull();
});

const question = (missed: boolean, first: number): Work => ({
  type: "question",
  prompt: "Why?",
  chosen: "a",
  right: true,
  tries: 2,
  missed,
  answer: "Because.",
  reason: "It is so.",
  first,
  last: first
});

it("missedCards(work) makes a card of each question missed, and none once it is erased", () => {
  const work: [string, Work][] = [
    ["/lessons/b#why", question(true, 20)],
    ["/lessons/a#why", question(true, 10)],
    ["/lessons/a#how", question(false, 5)],
    ["/lessons/a#place", {type: "section", title: "x", first: 1, last: 1}]
  ];
  const cards = missedCards(work);
  expect(cards.map(({id}) => id)).toEqual(["question:/lessons/a#why", "question:/lessons/b#why"]);
  expect(cards[0]).toMatchObject({front: "Why?", answer: "Because.", from: {page: "/lessons/a", anchor: "why"}});
  expect(missedCards(work.slice(1)).map(({id}) => id)).toEqual(["question:/lessons/a#why"]);
});

it("termCards(terms, sides) has a card for each term and side, under ids that never change", () => {
  const cards = termCards(glossary, ["engineering", "people science"]);
  expect(cards).toHaveLength(2 * glossary.length);
  expect(new Set(cards.map(({id}) => id)).size).toBe(cards.length);
  expect(cards[0]).toMatchObject({id: "term:mlops:engineering", front: "MLOps", reason: glossary[0].engineering});
  expect(cards[glossary.length].reason).toBe(glossary[0].people);
});

it.each([
  [0, "1 min"],
  [10 * minute, "10 min"],
  [90 * minute, "2 hours"],
  [day, "1 day"],
  [8 * day, "8 days"],
  [80 * day, "3 months"],
  [365.25 * day, "1 year"],
  [540 * day, "1.5 years"],
  [3000 * day, "8.2 years"]
])("formatWait(%d) is %j", (wait, text) => {
  expect(formatWait(wait)).toBe(text);
});
