// @vitest-environment jsdom
import "fake-indexeddb/auto";
import {beforeEach, expect, it, vi} from "vitest";
import {measureAgreement} from "../../stats/agreement/measureAgreement.js";
import {type Ratings, ratingsOf} from "../../stats/agreement/ratings.js";
import {InputError} from "../../table/inputError.js";
import {decisionsInput, decisionsKey} from "./decisionsInput.js";
import {itemsPart} from "./itemsPart.js";
import {labelItems, voteText} from "./labelItem.js";
import type {ReadLabels} from "./labelReader.js";
import {measureTable} from "./measureTable.js";
import {orderPanel} from "./orderPanel.js";
import {problemText} from "./pageWords.js";
import {rolesPanel} from "./rolesPanel.js";
import {studio} from "./studio.js";

beforeEach(() => document.body.replaceChildren());

const ratings: Ratings = ratingsOf(
  [
    ["a", "yes", "yes", "yes"],
    ["b", "yes", "no", "no"],
    ["c", "yes", "no", "maybe"]
  ].flatMap(([unit, ...labels]) => labels.map((label, i) => ({unit, annotator: `P${i}`, label})))
);
const labels = {ratings, texts: new Map([["c", "A text"]])} as unknown as ReadLabels;

it("labelItems(labels) begins with the least agreement, by text where there is one", () => {
  const items = labelItems(labels);
  expect(items.map(({text}) => text)).toEqual(["A text", "b", "a"]);
  expect(items.map(({majority}) => majority)).toEqual([null, "no", "yes"]);
  expect(voteText(items[1])).toBe("no (2), yes (1)");
});

it("itemsPart(labels, decisions) decides the chosen item, goes on, and the decision is kept", async () => {
  const key = decisionsKey("file.csv", ratings);
  const decisions = decisionsInput("file.csv", key);
  const part = itemsPart(labels, decisions);
  document.body.append(decisions, part);
  await vi.waitFor(() => expect(decisions.hasAttribute("aria-busy")).toBe(false));
  buttons(part, /A text/)[0].click();
  const [menu, note] = [part.querySelector("select")!, part.querySelector<HTMLInputElement>(".label-decision input")!];
  menu.selectedIndex = ratings.categories.indexOf("maybe");
  note.value = "rule 1";
  note.dispatchEvent(new Event("input", {bubbles: true}));
  buttons(part, /^Decide and go on$/)[0].click();
  expect(decisions.value).toEqual([{item: "c", label: "maybe", note: "rule 1"}]);
  expect(part.querySelector(".label-decided")?.textContent).toMatch(/^1 of 3 items decided/);
  expect(part.querySelector("h4")?.textContent).toBe("b");
  dispatchEvent(new Event("pagehide"));
  const again = decisionsInput("file.csv", key);
  document.body.append(again);
  await vi.waitFor(() => expect(again.value).toHaveLength(1));
  expect(decisionsKey("other.csv", ratings)).not.toBe(key);
});

it("measureTable(result) says why a measure has no value, and what each one says", () => {
  const table = measureTable(measureAgreement(ratings, {resamples: 50}));
  expect(table.querySelector('[data-measure="percent"] td')?.textContent).toBe("0.44");
  expect(table.textContent).toMatch(/ICC\(2,1\): It needs labels that are numbers/);
  expect(table.querySelectorAll(".label-words").length).toBe(table.querySelectorAll(".label-numbers").length);
});

it("orderPanel(order) is null as long as labels stand as found, and holds labels that nobody gave", () => {
  const panel = orderPanel(null);
  panel.offer({categories: ["high", "low"], all: ["high", "low"], words: true});
  panel.ask(true);
  expect(panel.value).toBeNull();
  buttons(panel, /^/, "Move “low” up")[0].click();
  expect(panel.value).toEqual(["low", "high"]);
  const unused = panel.querySelector<HTMLInputElement>("input")!;
  unused.value = "middle, low";
  unused.dispatchEvent(new Event("input", {bubbles: true}));
  expect(panel.value).toEqual(["low", "high", "middle"]);
});

it("orderPanel(order) sorts numbers that nobody gave among the others", () => {
  const panel = orderPanel(null);
  panel.offer({categories: ["1", "3"], all: ["1", "3"], words: false});
  const unused = panel.querySelector<HTMLInputElement>("input")!;
  unused.value = "2,10";
  unused.dispatchEvent(new Event("input", {bubbles: true}));
  expect(panel.value).toEqual(["1", "2", "3", "10"]);
});

it("rolesPanel(roles) is null until a person changes a role, then holds all of them", () => {
  const panel = rolesPanel(null);
  const heard = vi.fn();
  panel.addEventListener("input", heard);
  panel.offer(["id", "who", "what"], {shape: {unit: "id", annotator: "who", label: "what"}, text: null, why: "names"});
  expect(panel.value).toBeNull();
  const [unit] = panel.querySelectorAll("select");
  unit.selectedIndex = 2;
  unit.dispatchEvent(new Event("input", {bubbles: true}));
  expect(panel.value).toEqual({layout: "long", unit: "what", annotator: "who", label: "what", text: "", columns: []});
  const wide = panel.querySelectorAll<HTMLInputElement>("input[type=radio]")[1];
  wide.checked = true;
  wide.dispatchEvent(new Event("input", {bubbles: true}));
  expect(panel.value).toMatchObject({layout: "wide", columns: ["who", "what"]});
  expect(heard).toHaveBeenCalledTimes(2);
});

it("rolesPanel(roles) forgets roles of columns that another file does not have", () => {
  const panel = rolesPanel({layout: "long", unit: "x", annotator: "y", label: "z", text: "", columns: []});
  panel.offer(["id", "who", "what"], {shape: {unit: "id", annotator: "who", label: "what"}, text: null, why: "names"});
  expect(panel.value).toBeNull();
});

it("studio(task) hides the labels of one person from the next, until that one says who sits there", () => {
  const surface = vi.fn(() => document.createElement("output"));
  const place = studio({about: "words", team: ["Ada"], surface});
  document.body.append(place);
  buttons(place, /^Begin$/)[0].click();
  expect(place.value).toMatchObject({turn: 0, people: [{name: "Person 1"}]});
  buttons(place, /^Done/)[0].click();
  expect(place.value.turn).toBeNull();
  buttons(place, /^Hand over/)[0].click();
  expect(place.value.turn).toBe(1);
  expect(place.querySelector("output")).toBeNull();
  expect(document.activeElement?.textContent).toBe("Hand the machine to Person 2");
  buttons(place, /^I am Person 2/)[0].click();
  expect(place.querySelector("output")).not.toBeNull();
  expect(surface).toHaveBeenCalledTimes(2);
});

it("studio(task) erases all labels at the second press, not at the first", () => {
  const place = studio({about: "", team: [], surface: () => document.createElement("output")});
  place.value = {people: [{name: "Mia", labels: {a: "x"}, boxes: []}], turn: null, team: true};
  const [erase] = buttons(place, /^Erase/);
  erase.click();
  expect(place.value.people).toHaveLength(1);
  erase.click();
  expect(place.value.people).toEqual([]);
});

it("studio(task) asks who sits there when its value comes from storage", () => {
  const place = studio({about: "", team: [], surface: () => document.createElement("output")});
  place.value = {people: [{name: "Mia", labels: {}, boxes: []}], turn: 0, team: true};
  expect(place.querySelector("output")).toBeNull();
  expect(buttons(place, /^I am Mia/)).toHaveLength(1);
  place.value = "rubbish" as never;
  expect(place.value.people).toEqual([]);
});

it("problemText(error) names the controls of the page, not the options of the command", () => {
  const error = new InputError({
    file: "a.csv",
    option: "--label",
    found: "x",
    expected: "y",
    todo: "Leave one out, or add --repeats if units were labelled again on purpose."
  });
  expect(problemText(error)).toBe(
    "a.csv, “Column of labels”: x; expected y. Leave one out, or tick “Items were labelled again on purpose” if units were labelled again on purpose."
  );
});

function buttons(root: HTMLElement, words: RegExp, label?: string): HTMLButtonElement[] {
  return [...root.querySelectorAll("button")].filter(
    (button) =>
      words.test(button.textContent ?? "") && (label === undefined || button.getAttribute("aria-label") === label)
  );
}
