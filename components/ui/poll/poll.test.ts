// @vitest-environment jsdom
import "fake-indexeddb/auto";
import {beforeEach, expect, it, vi} from "vitest";
import {checkInItems} from "../../learn/poll/checkIn.js";
import {checkInChange} from "../../learn/poll/checkInChange.js";
import {surveyFile} from "../../learn/poll/surveyFile.js";
import {surveyItems} from "../../learn/poll/survey.js";
import {workKey} from "../../learn/work.js";
import {ownData, workStore} from "../../platform/ownData.js";
import {checkInFigure} from "./checkInFigure.js";
import {filesDrop} from "./filesDrop.js";
import {mergedSurveys, readSurveys} from "./mergedSurveys.js";
import {pollForm} from "./pollForm.js";

beforeEach(async () => {
  document.body.replaceChildren();
  await (await ownData()).eraseAll();
});

async function open(id = "start", items = checkInItems) {
  const root = pollForm({id, title: "Check-in", items});
  document.body.append(root);
  await vi.waitFor(() => expect(root.hasAttribute("aria-busy")).toBe(false));
  return root;
}

const group = (root: HTMLElement, words: RegExp) =>
  [...root.querySelectorAll("fieldset")].find((each) => words.test(each.querySelector("legend")?.textContent ?? ""));
const choose = (root: HTMLElement, words: RegExp, label: string) => {
  const labels = [...(group(root, words)?.querySelectorAll("label") ?? [])];
  labels
    .find(({textContent}) => textContent === label)
    ?.querySelector("input")
    ?.click();
};
const status = (root: HTMLElement) => root.querySelector("[role=status]")?.textContent;
const kept = async (id = "start") => {
  const work = await (await workStore()).get(workKey("/", id));
  return work?.type === "poll" ? work.answers : undefined;
};

it("pollForm(options) has nothing chosen at first, and every control has a name", async () => {
  const root = await open();
  expect(root.value).toEqual({});
  expect(status(root)).toBe("0 of 8 answered.");
  for (const set of root.querySelectorAll("fieldset")) expect(set.querySelector("legend")?.textContent).not.toBe("");
});

it("pollForm(options) keeps each answer at once and shows it after a reload", async () => {
  const root = await open();
  choose(root, /colleague/, "4");
  choose(root, /My biggest obstacle/, "Time");
  choose(root, /I have used/, "Git");
  expect(status(root)).toBe("3 of 8 answered; kept on this machine.");
  await vi.waitFor(async () => expect(await kept()).toEqual({difference: 4, obstacle: "time", used: ["git"]}));
  root.remove();
  expect((await open()).value).toEqual({difference: 4, obstacle: "time", used: ["git"]});
});

it("pollForm(options) tells the page of what it read, and of a change in another tab", async () => {
  const time = {first: 1, last: 1};
  const poll = {type: "poll" as const, title: "Check-in", answers: {difference: 5, trace: "torn"}, ...time};
  await (await workStore()).set(workKey("/", "start"), poll);
  const root = pollForm({id: "start", title: "Check-in", items: checkInItems});
  let told = 0;
  root.addEventListener("input", () => told++);
  document.body.append(root);
  await vi.waitFor(() => expect(told).toBe(1));
  expect(root.value).toEqual({difference: 5});
  await (await workStore()).set(workKey("/", "start"), {...poll, answers: {difference: 1}});
  await vi.waitFor(() => expect(root.value).toEqual({difference: 1}));
});

it("pollForm(options) lets “none of these” and the rest exclude each other", async () => {
  const root = await open();
  choose(root, /I have used/, "Git");
  choose(root, /I have used/, "None of these");
  expect(root.value).toEqual({used: ["none"]});
  choose(root, /I have used/, "An API");
  expect(root.value).toEqual({used: ["api"]});
});

it("pollForm(options) clears its answers on request", async () => {
  const root = await open();
  choose(root, /colleague/, "2");
  [...root.querySelectorAll("button")].find(({textContent}) => /Clear/.test(textContent ?? ""))?.click();
  expect(root.value).toEqual({});
  await vi.waitFor(async () => expect(await kept()).toEqual({}));
});

it("pollForm(options) keeps a text when it is left", async () => {
  const root = await open("survey", surveyItems);
  vi.useFakeTimers({toFake: ["setTimeout"]}); // what is written, is written because the box was left
  const box = root.querySelector("textarea") as HTMLTextAreaElement;
  box.value = "Kappa.";
  box.dispatchEvent(new Event("input", {bubbles: true}));
  expect(root.value).toEqual({hardest: "Kappa."});
  box.dispatchEvent(new Event("focusout", {bubbles: true}));
  for (let turn = 0; turn < 100 && (await kept("survey")) === undefined; turn++) await new Promise(setImmediate);
  expect(await kept("survey")).toEqual({hardest: "Kappa."});
  vi.useRealTimers();
});

it("checkInFigure(change, options) says what moved, and draws and lists both answers", () => {
  const change = checkInChange(
    checkInItems,
    {difference: 2, owner: 4, live: "none"},
    {difference: 5, owner: 4, live: "pilot"}
  );
  const root = checkInFigure(change, {width: 600});
  expect(root.querySelector(".figure-title")?.textContent).toBe("Higher now: ML and MLOps (+3). As before: 1 of 2.");
  expect([...root.querySelectorAll("tbody tr")].map(({textContent}) => textContent)).toEqual([
    "ML and MLOps25",
    "A named owner44"
  ]);
  expect(root.querySelector("li")?.textContent).toBe("Live models: None at the start, A pilot now.");
  const empty = checkInFigure(checkInChange(checkInItems, {}, {}), {width: 600});
  expect(empty.textContent).toMatch(/^Nothing to compare yet/);
});

const file = (
  i: number,
  text = surveyFile({
    respondent: `${i}`.padStart(16, "0"),
    survey: {pace: "right", hardest: "<b>it</b>"},
    start: {difference: 1},
    end: {difference: 3}
  })
) => new File([text], `${i}.json`);

it("mergedSurveys(merged, options) counts with n, lists texts as text, and names what was left out", async () => {
  const root = mergedSurveys(await readSurveys([file(1), file(2), file(2), file(3, "{")]), {width: 600});
  expect(root.querySelector("[role=status]")?.textContent).toBe(
    "Answers of 2 people. 1 older copy of the same answers not counted. 1 file left out:"
  );
  expect(root.querySelector("li")?.textContent).toMatch(/“3.json”: It is not JSON/);
  expect(root.textContent).toContain("Pace: Right leads with 2 (n = 2)");
  expect(root.textContent).toContain("<b>it</b>");
  expect(root.querySelector("b")).toBeNull();
  expect([...root.querySelectorAll("tbody tr")].at(-1)?.textContent).toBe("ML and MLOps22001.03.0");
});

it("filesDrop(options) adds files to those before, up to its limits", () => {
  const root = filesDrop({label: "Files", most: 3, bytes: 2000});
  const chooser = root.querySelector("input") as HTMLInputElement;
  const give = (files: File[]) => {
    Object.defineProperty(chooser, "files", {value: files, configurable: true});
    chooser.dispatchEvent(new Event("change", {bubbles: true}));
  };
  give([file(1), file(2)]);
  expect(root.textContent).toContain("2 files. Drop more to add them");
  give([file(3), file(4), new File(["x".repeat(3000)], "large.json")]);
  expect(root.value.map(({name}) => name)).toEqual(["1.json", "2.json", "3.json"]);
  expect(root.querySelector(".field-error")?.textContent).toBe(
    "Left out as too large: “large.json”. Left out: 1 file; 3 are the most at once."
  );
});
