// @vitest-environment jsdom
import "fake-indexeddb/auto";
import {beforeEach, expect, it, vi} from "vitest";
import {checkMatch} from "../../learn/checkMatch.js";
import {checkNumber} from "../../learn/checkNumber.js";
import {checkOrder} from "../../learn/checkOrder.js";
import {CodeError} from "../../learn/codeError.js";
import type {AnswerType, Exercise, Feedback} from "../../learn/exercise.js";
import {type WorkOf, workKey} from "../../learn/work.js";
import {ownData, workStore} from "../../platform/ownData.js";
import {withValue} from "../field.js";
import {exercise} from "./exercise.js";

let made = 0;
let id = "";

beforeEach(() => {
  document.body.replaceChildren();
  id = `exercise-${++made}`;
});

it("exercise(definition) shows the title, the task with code and emphasis, and no more than asked for", () => {
  const root = put(number({task: "One `a < b`\n\ntwo *much* <b>x</b>."}));
  expect(root.getAttribute("role")).toBe("group");
  expect(root.querySelector("h3")?.textContent).toBe("Exercise: Halve it");
  expect(texts(root, ".exercise-task p")).toEqual(["One a < b", "two much <b>x</b>."]);
  expect(root.querySelector(".exercise-task code")?.textContent).toBe("a < b");
  expect(root.querySelector(".exercise-task em")?.textContent).toBe("much");
  expect(visible(root, ".hints")).toBe(false);
  expect(visible(root, ".solution-part")).toBe(false);
});

it("exercise(definition) says what is wrong, counts the tries, and marks what is solved by a word", async () => {
  const root = put(number());
  await check(root);
  expect(said(root)).toBe("Give an answer first.");
  type(root, "7");
  await check(root);
  expect(said(root)).toBe("Not yet. That is too large.");
  expect(tries(root)).toBe("1 try so far");
  await check(root);
  expect(tries(root)).toBe("1 try so far");
  expect(said(root)).toBe("Not yet. That is too large. That is the same answer as before, so it is no new try.");
  type(root, "4");
  expect(said(root)).toBe("Not yet. That is too large.");
  await check(root);
  expect(said(root)).toBe("Right.");
  expect(tries(root)).toBe("after 2 tries");
  expect(root.querySelector(".exercise-mark")?.textContent).toBe("Solved");
});

it("exercise(definition) unfolds its hints one at a time", () => {
  const root = put(number());
  expect(labels(root)).toContain("Show a hint (1 of 2)");
  press(root, "Show a hint (1 of 2)");
  expect(texts(root, ".hints li")).toEqual(["Hint 1 of 2 Think of two."]);
  press(root, "Show a hint (2 of 2)");
  expect(texts(root, ".hints li")).toHaveLength(2);
  expect(labels(root).some((label) => label.startsWith("Show a hint"))).toBe(false);
});

it("exercise(definition) shows a solution after an attempt, asks once, and remembers the help", async () => {
  const root = put(number());
  expect(labels(root)).not.toContain("Show a worked solution");
  type(root, "7");
  await check(root);
  press(root, "Show a worked solution");
  expect(visible(root, ".solution")).toBe(false);
  expect(root.querySelector(".solution-asked")?.textContent).toContain("try once more first");
  press(root, "Show it now");
  expect(visible(root, ".solution")).toBe(true);
  expect(root.querySelector(".solution .answer-text")?.textContent).toBe("4 cm");
  press(root, "Put it in");
  expect(root.querySelector("input")?.value).toBe("4");
  await check(root);
  expect(tries(root)).toBe("with the solution in view");
  await vi.waitFor(async () => expect(await kept()).toMatchObject({helped: true, solutionSeen: true, tries: 2}));
});

it("exercise(definition) goes back to the original, and takes that back", () => {
  const root = put(number());
  expect(labels(root)).not.toContain("Back to the original");
  type(root, "7");
  press(root, "Back to the original");
  expect(root.querySelector("input")?.value).toBe("");
  press(root, "Bring my answer back");
  expect(root.querySelector("input")?.value).toBe("7");
});

it("exercise(definition) keeps all of it over a reload", async () => {
  const first = put(number());
  type(first, "7");
  await check(first);
  press(first, "Show a hint (1 of 2)");
  type(first, "8");
  const wrong = [{answer: 7, message: "That is too large."}];
  await vi.waitFor(async () =>
    expect(await kept()).toMatchObject({answer: 8, tries: 1, hints: 1, wrong, solved: null})
  );
  first.remove();
  const root = put(number());
  await vi.waitFor(() => expect(root.querySelector("input")?.value).toBe("8"));
  expect(said(root)).toBe("Not yet. That is too large.");
  expect(tries(root)).toBe("1 try so far");
  expect(texts(root, ".hints li")).toHaveLength(1);
  type(root, "4");
  await check(root);
  root.remove();
  const again = put(number());
  await vi.waitFor(() => expect(again.querySelector(".exercise-mark")?.textContent).toBe("Solved"));
  expect(said(again)).toBe("Right.");
});

it("exercise(definition) writes what is typed when the page is left", async () => {
  const root = put(number());
  await vi.waitFor(() => expect(root.hasAttribute("aria-busy")).toBe(false));
  type(root, "7");
  expect(await kept()).toBeUndefined();
  dispatchEvent(new Event("pagehide"));
  await vi.waitFor(async () => expect(await kept()).toMatchObject({answer: 7}));
});

it("exercise(definition) takes over what changes elsewhere, but not into what one is typing", async () => {
  const [here, there] = [put(number()), put(number())];
  type(there, "3");
  await vi.waitFor(() => expect(here.querySelector("input")?.value).toBe("3"));
  here.querySelector("input")!.focus();
  type(here, "6");
  type(there, "5");
  dispatchEvent(new Event("pagehide"));
  await check(there);
  await vi.waitFor(() => expect(tries(here)).toBe("1 try so far"));
  expect(here.querySelector("input")?.value).toBe("6");
});

it("exercise(definition) starts anew when everything is erased", async () => {
  const root = put(number());
  type(root, "7");
  await check(root);
  await vi.waitFor(async () => expect(await kept()).toBeDefined());
  await (await ownData()).eraseAll();
  await vi.waitFor(() => expect(tries(root)).toBe(""));
  expect(root.querySelector("input")?.value).toBe("");
});

it("exercise({check}) waits for a check, can cancel it, and forgets what comes late", async () => {
  let finish: (feedback: Feedback) => void = () => {};
  const root = put(number({check: () => new Promise((resolve) => (finish = resolve))}));
  type(root, "7");
  press(root, "Check my answer");
  expect(said(root)).toBe("Checking …");
  expect(root.querySelector(".exercise-feedback")?.getAttribute("aria-busy")).toBe("true");
  press(root, "Cancel");
  expect(said(root)).toBe("Cancelled.");
  finish({correct: true, message: "late"});
  await new Promise((resolve) => setTimeout(resolve));
  expect(said(root)).toBe("Cancelled.");
  expect(tries(root)).toBe("");
});

it("exercise({check}) does not count what does not run", async () => {
  const fail = () => {
    throw new CodeError("unexpected end", {line: 3});
  };
  const root = put(number({check: fail}));
  type(root, "7");
  await check(root);
  expect(said(root)).toBe("It did not run, so this is no try. Line 3: unexpected end");
  expect(tries(root)).toBe("");
});

it("exercise({answer: number}) is checked by the enter key too", async () => {
  const root = put(number());
  type(root, "4");
  root.querySelector("input")!.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", bubbles: true}));
  await vi.waitFor(() => expect(said(root)).toBe("Right."));
});

it("exercise({answer: choice}) asks for one of several", async () => {
  const answer = {type: "choice", options: ["a", "b"]} as const;
  const root = put({...number(), answer, check: equal("b"), solution: {answer: "b", text: "b."}, mistake: "a"});
  await check(root);
  expect(said(root)).toBe("Give an answer first.");
  root.querySelectorAll<HTMLInputElement>("input[type=radio]")[1].click();
  await check(root);
  expect(said(root)).toBe("Right.");
});

it("exercise({answer: choices}) asks for any of several", async () => {
  const answer = {type: "choices", options: ["a", "b", "c"]} as const;
  const right = ["a", "c"];
  const root = put({...number(), answer, check: equal(right), solution: {answer: right, text: ""}, mistake: ["a"]});
  await check(root);
  expect(said(root)).toBe("Choose at least one first.");
  for (const i of [2, 0]) root.querySelectorAll<HTMLInputElement>("input[type=checkbox]")[i].click();
  await check(root);
  expect(said(root)).toBe("Right.");
});

it("exercise({answer: order}) is ordered by the keyboard, and says where an item went", async () => {
  const items = ["deploy", "train", "frame"];
  const expected = ["frame", "train", "deploy"];
  const definition: Exercise<"order"> = {
    ...number(),
    answer: {type: "order", items},
    check: (answer) => checkOrder(answer, {expected}),
    solution: {answer: expected, text: ""},
    mistake: items
  };
  const root = put(definition);
  await check(root);
  expect(said(root)).toBe("Not yet. 1 of the 3 stands at the right place. Look at the first one.");
  const up = () => root.querySelector<HTMLElement>('[aria-label="Move “frame” up"]')!;
  up().focus();
  up().click();
  expect(document.activeElement).toBe(up());
  expect(root.querySelector(".order [role=status]")?.textContent).toBe("“frame” is now 2 of 3");
  up().click();
  up().click();
  expect(texts(root, ".order-item")).toEqual(["frame", "deploy", "train"]);
  root.querySelector<HTMLElement>('[aria-label="Move “train” up"]')!.click();
  await check(root);
  expect(said(root)).toBe("Right.");
});

it("exercise({answer: match}) waits until each has a partner, and names a pair that does not fit", async () => {
  const expected = {drift: "inputs", "concept drift": "relation"};
  const definition: Exercise<"match"> = {
    ...number(),
    answer: {type: "match", left: Object.keys(expected), right: ["relation", "inputs"]},
    check: (answer) => checkMatch(answer, {expected}),
    solution: {answer: expected, text: ""},
    mistake: {drift: "relation", "concept drift": "inputs"}
  };
  const root = put(definition);
  const menus = [...root.querySelectorAll("select")];
  const choose = (menu: HTMLSelectElement, index: number) => {
    menu.selectedIndex = index;
    menu.dispatchEvent(new Event("input", {bubbles: true}));
  };
  choose(menus[0], 1);
  await check(root);
  expect(said(root)).toBe("One has no partner yet.");
  choose(menus[1], 1);
  await check(root);
  expect(said(root)).toBe("Not yet. 1 of the 2 pairs fits. “drift” does not go with “relation”.");
  choose(menus[0], 2);
  await check(root);
  expect(said(root)).toBe("Right.");
});

it("exercise({answer: surface}, {surface}) takes an input of the page, and puts its value back", async () => {
  const box = () => {
    let value: unknown = null;
    return withValue(document.createElement("div"), {get: () => value, set: (next: unknown) => void (value = next)});
  };
  const definition: Exercise<"surface"> = {
    ...number(),
    answer: {type: "surface"},
    check: equal([[0, 1]]),
    solution: {answer: [[0, 1]], text: ""},
    mistake: [[0, 2]]
  };
  expect(() => exercise(definition)).toThrow(new TypeError("invalid surface; the page has to bring one"));
  const own = box();
  const root = put(definition, {surface: own});
  await check(root);
  expect(said(root)).toBe("Give an answer first.");
  own.value = [[0, 1]];
  own.dispatchEvent(new Event("input", {bubbles: true}));
  await check(root);
  expect(said(root)).toBe("Right.");
  await vi.waitFor(async () => expect(await kept()).toMatchObject({answer: [[0, 1]]}));
  root.remove();
  const other = box();
  put(definition, {surface: other});
  await vi.waitFor(() => expect(other.value).toEqual([[0, 1]]));
});

it("exercise(definition) leaves an answer that fits no more", async () => {
  const options = (list: string[]): Exercise<"choice"> => ({
    ...number(),
    answer: {type: "choice", options: list},
    check: equal("b"),
    solution: {answer: "b", text: ""},
    mistake: "a"
  });
  const first = put(options(["a", "b"]));
  first.querySelectorAll<HTMLInputElement>("input")[0].click();
  await vi.waitFor(async () => expect(await kept()).toMatchObject({answer: "a"}));
  first.remove();
  const root = put(options(["b", "c"]));
  await vi.waitFor(() => expect(root.hasAttribute("aria-busy")).toBe(false));
  expect(root.querySelectorAll("input:checked")).toHaveLength(0);
});

function number(change: Partial<Exercise<"number">> = {}): Exercise<"number"> {
  return {
    id,
    title: "Halve it",
    task: "Halve 8 cm.",
    answer: {type: "number", label: "Half", units: "cm"},
    check: (answer) => checkNumber(answer, {expected: 4}),
    hints: ["Think of two.", "Divide by it."],
    solution: {answer: 4, text: "8 divided by 2."},
    mistake: 16,
    ...change
  };
}

function equal(right: unknown) {
  return (answer: unknown): Feedback => {
    const correct = JSON.stringify(answer) === JSON.stringify(right);
    return {correct, message: correct ? "" : "no"};
  };
}

function put<T extends AnswerType>(definition: Exercise<T>, options: Parameters<typeof exercise>[1] = {}): HTMLElement {
  const root = exercise(definition, options);
  document.body.append(root);
  return root;
}

async function kept(): Promise<WorkOf<"exercise"> | undefined> {
  return (await (await workStore()).get(workKey("/", id))) as WorkOf<"exercise"> | undefined;
}

async function check(root: HTMLElement): Promise<void> {
  press(root, "Check my answer");
  await new Promise((resolve) => setTimeout(resolve));
}

function press(root: HTMLElement, label: string): void {
  const button = [...root.querySelectorAll("button")].find(({textContent}) => textContent === label);
  if (button === undefined) throw new Error(`no button “${label}”`);
  button.click();
}

function type(root: HTMLElement, words: string): void {
  const box = root.querySelector("input")!;
  box.value = words;
  box.dispatchEvent(new Event("input", {bubbles: true}));
}

function visible(root: HTMLElement, selector: string): boolean {
  return root.querySelector(selector)!.closest("[hidden]") === null;
}

function labels(root: HTMLElement): string[] {
  return [...root.querySelectorAll("button")]
    .filter((button) => button.closest("[hidden]") === null)
    .map(({textContent}) => textContent ?? "");
}

function texts(root: HTMLElement, selector: string): (string | null)[] {
  return [...root.querySelectorAll(selector)].map(({textContent}) => textContent);
}

const said = (root: HTMLElement) => root.querySelector(".exercise-feedback")?.textContent;
const tries = (root: HTMLElement) => root.querySelector(".exercise-tries")?.textContent;
