import {expect, it} from "vitest";
import {createRandom} from "../math/random.js";
import {checkInItems} from "./poll/checkIn.js";
import {changeWords, checkInChange} from "./poll/checkInChange.js";
import {countAnswers, groupChanges, mergeSurveys, textAnswers} from "./poll/mergeSurveys.js";
import {type PollAnswers, type PollItem, fittingAnswers} from "./poll/pollItem.js";
import {surveyItems} from "./poll/survey.js";
import {readSurvey, surveyFile} from "./poll/surveyFile.js";

const item = (id: string) => [...surveyItems, ...checkInItems].find((each) => each.id === id) as PollItem;
const respondent = (i: number) => i.toString(16).padStart(16, "0");
const file = (i: number, parts: {survey?: PollAnswers; start?: PollAnswers; end?: PollAnswers} = {}) =>
  surveyFile({respondent: respondent(i), survey: {}, start: {}, end: {}, ...parts});

it("polls have items and options with ids of their own, and words for both perspectives", () => {
  for (const items of [checkInItems, surveyItems]) {
    expect(new Set(items.map(({id}) => id)).size).toBe(items.length);
    for (const each of items) {
      const options = "options" in each ? each.options : [];
      expect(new Set(options.map(({id}) => id)).size).toBe(options.length);
      for (const text of [each.text, ...options.map(({label}) => label)]) {
        if (typeof text === "string") expect(text).not.toBe("");
        else expect(text.engineering).not.toBe(text.people);
      }
    }
  }
});

it("fittingAnswers(items, values) keeps what fits and leaves out the rest", () => {
  const values = {
    difference: 4,
    trace: 9,
    owner: "4",
    live: "pilot",
    used: ["git", "git"],
    involved: "sometimes",
    more: 1
  };
  expect(fittingAnswers(checkInItems, values)).toEqual({difference: 4, live: "pilot"});
  expect(fittingAnswers(surveyItems, {hardest: "", next: [], practice: "Count."})).toEqual({practice: "Count."});
  expect(fittingAnswers(checkInItems, Object.create({difference: 4}))).toEqual({});
});

it("checkInChange(items, then, now) sets both beside each other and names what differs", () => {
  const change = checkInChange(
    checkInItems,
    {difference: 2, trace: 3, owner: 4, live: "none", obstacle: "data", used: ["git"]},
    {difference: 4, trace: 3, fairness: 1, live: "pilot", obstacle: "data", used: ["git", "api"]}
  );
  expect(change.both).toBe(5);
  expect(change.scales.map(({id, then, now}) => [id, then, now])).toEqual([
    ["difference", 2, 4],
    ["trace", 3, 3],
    ["owner", 4, null],
    ["fairness", null, 1]
  ]);
  expect(change.choices).toEqual([
    {short: "Live models", then: "None", now: "A pilot"},
    {short: "Tools used", then: "Git", now: "Git, An API"}
  ]);
});

it("changeWords(change) says what rose, what fell and what stayed, the largest first", () => {
  const words = (then: PollAnswers, now: PollAnswers) => changeWords(checkInChange(checkInItems, then, now));
  expect(words({}, {difference: 3})).toMatch(/^Nothing to compare yet/);
  expect(words({live: "one"}, {live: "one"})).toBe("No scale was answered both times yet.");
  expect(
    words({difference: 1, trace: 2, owner: 5, fairness: 3}, {difference: 2, trace: 5, owner: 3, fairness: 3})
  ).toBe("Higher now: Tracing data (+3), ML and MLOps (+1). Lower now: A named owner (−2). As before: 1 of 4.");
});

it("readSurvey(surveyFile(answers)) gives the answers back, and nothing that was not asked", () => {
  const text = file(7, {survey: {pace: "right", next: ["drift", "law"], secret: "x"}, start: {difference: 2}});
  expect(text).not.toContain("secret");
  expect(readSurvey(text)).toEqual({
    survey: {
      format: "fieldbook-survey",
      version: 1,
      respondent: respondent(7),
      survey: {pace: "right", next: ["drift", "law"]},
      start: {difference: 2},
      end: {}
    }
  });
});

it.each([
  ["", /not JSON/],
  ['{"format": "fieldbook-survey", "version": 1', /not JSON/],
  ["[1, 2]", /not exported by this page/],
  ["null", /not exported by this page/],
  ['{"format": "fieldbook-data", "version": 1}', /not exported by this page/],
  ['{"format": "fieldbook-survey", "version": 2}', /version 2 of the survey; this page reads version 1/],
  [file(1, {survey: {pace: "right"}}).replace('"right"', '"light"'), /damaged at “survey → pace”/],
  [file(1, {start: {difference: 2}}).replace(": 2", ": 20"), /damaged at “start → difference”/],
  [file(1).replace(respondent(1), "<img>"), /damaged at “respondent”/],
  [file(1).replace('"end": {}', '"end": []'), /damaged at “end”/]
])("readSurvey(%j) says why it cannot be used", (text, reason) => {
  const read = readSurvey(text);
  expect("reason" in read && read.reason).toMatch(reason);
});

it("mergeSurveys(files) counts each person once, by their last file", () => {
  const files = [1, 2, 1].map((i, at) => ({
    name: `${at}.json`,
    text: file(i, {survey: {pace: at === 2 ? "fast" : "slow"}})
  }));
  const merged = mergeSurveys(files);
  expect(merged.repeated).toBe(1);
  expect(merged.surveys.map(({survey}) => survey.pace)).toEqual(["slow", "fast"]);
});

it("mergeSurveys(200 files) agrees with a count by hand, and names the foreign and the damaged ones", () => {
  const random = createRandom(11, "surveys");
  const by = {next: new Map<string, number>(), pace: new Map<string, number>(), n: 0};
  const files = Array.from({length: 200}, (_, i) => {
    if (i % 20 === 7) return {name: `bad-${i}.json`, text: file(i).slice(0, 40)};
    if (i % 20 === 13) return {name: `holiday-${i}.csv`, text: "a,b\n1,2"};
    const topics = ["drift", "fairness", "tools", "law"].filter(() => random.uniform() < 0.4);
    const pace = ["slow", "right", "fast"][Math.floor(3 * random.uniform())];
    for (const topic of topics) by.next.set(topic, (by.next.get(topic) ?? 0) + 1);
    by.pace.set(pace, (by.pace.get(pace) ?? 0) + 1);
    if (topics.length > 0) by.n += 1;
    return {name: `${i}.json`, text: file(i, {survey: {next: topics, pace}})};
  });
  const {surveys, refused, repeated} = mergeSurveys(files);
  expect([surveys.length, refused.length, repeated]).toEqual([180, 20, 0]);
  expect(refused[0]).toEqual({name: "bad-7.json", reason: expect.stringContaining("not JSON")});
  const answers = surveys.map(({survey}) => survey);
  const next = countAnswers(item("next"), answers);
  expect(next.n).toBe(by.n);
  for (const {id, count} of next.counts) expect(count, id).toBe(by.next.get(id) ?? 0);
  const pace = countAnswers(item("pace"), answers);
  expect(pace.n).toBe(180);
  for (const {id, count} of pace.counts) expect(count, id).toBe(by.pace.get(id));
});

it("countAnswers(item, answers) of a scale counts its five steps", () => {
  const counted = countAnswers(item("question"), [{question: 5}, {question: 5}, {}, {question: 1}]);
  expect(counted).toEqual({n: 3, counts: [1, 0, 0, 0, 2].map((count, i) => ({id: String(i + 1), count}))});
});

it("textAnswers(item, answers) lists what was written", () => {
  expect(textAnswers(item("hardest"), [{hardest: "p-values"}, {}, {hardest: "  "}])).toEqual(["p-values"]);
});

it("groupChanges(items, surveys) looks at those who answered both times", () => {
  const pairs: [number | undefined, number | undefined][] = [
    [1, 3],
    [2, 2],
    [4, 3],
    [5, undefined],
    [undefined, 5]
  ];
  const surveys = mergeSurveys(
    pairs.map(([start, end], i) => ({
      name: `${i}`,
      text: file(i, {start: start ? {difference: start} : {}, end: end ? {difference: end} : {}})
    }))
  ).surveys;
  const [first, second] = groupChanges(checkInItems, surveys);
  expect(first).toMatchObject({id: "difference", n: 3, up: 1, same: 1, down: 1});
  expect(first.start).toBeCloseTo(7 / 3, 12);
  expect(first.end).toBeCloseTo(8 / 3, 12);
  expect(second).toMatchObject({n: 0, start: null, end: null});
});
