import {expect, it} from "vitest";
import {asJson, checkedAttempt, newAttempt, standing} from "./attempt.js";
import {workSchema, wrongKept} from "./work.js";

const wrong = (answer: number, at = 1) => ({answer, feedback: {correct: false, message: `not ${answer}`}, at});
const right = (at = 9) => ({answer: 4, feedback: {correct: true, message: ""}, at});

it("newAttempt(title) is what is kept of an exercise that nobody has touched", () => {
  expect(workSchema.safeParse({...newAttempt("Halve"), first: 1, last: 1}).success).toBe(true);
  expect(standing(newAttempt("Halve"))).toBeNull();
});

it("checkedAttempt(old, answer) counts tries, and keeps wrong answers with what was said", () => {
  const attempt = checkedAttempt(checkedAttempt(newAttempt("Halve"), wrong(3)), wrong(5, 2));
  expect(attempt).toMatchObject({tries: 2, message: "not 5", solved: null});
  expect(attempt.wrong).toEqual([
    {answer: 3, message: "not 3", at: 1},
    {answer: 5, message: "not 5", at: 2}
  ]);
  expect(standing(attempt)).toBe("wrong");
});

it("checkedAttempt(old, answer) takes the same wrong answer twice in a row for one try", () => {
  const attempt = checkedAttempt(newAttempt("Halve"), wrong(3));
  expect(checkedAttempt(attempt, wrong(3, 5))).toBe(attempt);
});

it("checkedAttempt(old, answer) keeps the time of the first right answer, and counts no further", () => {
  let attempt = checkedAttempt(checkedAttempt(newAttempt("Halve"), wrong(3)), right());
  expect(attempt).toMatchObject({solved: 9, tries: 2, helped: false});
  expect(standing(attempt)).toBe("right");
  attempt = checkedAttempt(attempt, wrong(3, 10));
  expect(attempt).toMatchObject({solved: 9, tries: 2});
  expect(standing(attempt)).toBe("wrong");
  expect(checkedAttempt(attempt, right(12))).toMatchObject({solved: 9, tries: 2});
});

it("checkedAttempt(old, answer) marks as helped what was solved after the solution was seen, not what was before", () => {
  expect(checkedAttempt({...newAttempt("Halve"), solutionSeen: true}, right()).helped).toBe(true);
  const solved = checkedAttempt(newAttempt("Halve"), right());
  expect(checkedAttempt({...solved, solutionSeen: true}, right()).helped).toBe(false);
});

it("checkedAttempt(old, answer) keeps the last twenty wrong answers", () => {
  let attempt = newAttempt("Halve");
  for (let i = 0; i < 30; i++) attempt = checkedAttempt(attempt, wrong(i));
  expect(attempt.tries).toBe(30);
  expect(attempt.wrong.map(({answer}) => answer)).toEqual(Array.from({length: wrongKept}, (_, i) => i + 10));
});

it("asJson(value) is what can be kept of it", () => {
  expect(asJson(undefined)).toBeNull();
  expect(asJson(() => 1)).toBeNull();
  expect(asJson({a: undefined, b: NaN, c: [1, "x"]})).toEqual({b: null, c: [1, "x"]});
});
