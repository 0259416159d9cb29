// @vitest-environment jsdom
import {expect, it} from "vitest";
import {textPairs} from "./textPairs.js";

const pair = (text: string) => ({
  first: {text, label: "positive"},
  second: {text: `${text}!`, label: "negative"},
  similarity: 0.875
});
const pairs = (count: number) => Array.from({length: count}, (_, i) => pair(`text ${i}`));
const label = "Two labels";

it("textPairs(pairs) shows both texts with their labels, and escapes text", () => {
  const root = textPairs([pair("<b>bold</b>")], {label});
  expect(root.querySelector("b")).toBeNull();
  const [item] = root.querySelectorAll("li");
  expect(item.textContent).toBe("positive <b>bold</b>negative <b>bold</b>!87.5 % alike");
  expect(root.querySelector("details")).toBeNull();
  expect(root.querySelector("ul")?.getAttribute("aria-label")).toBe(label);
});

it("textPairs(pairs) keeps all but a few closed, and says how many there are", () => {
  const some = textPairs(pairs(9), {label});
  expect(some.querySelectorAll("details li")).toHaveLength(5);
  expect(some.querySelector("summary")?.textContent).toBe("5 more");
  expect(textPairs(pairs(100), {label}).querySelector("summary")?.textContent).toBe("56 more of 100");
});

it("textPairs([]) says that there is none", () => {
  expect(textPairs([], {label}).textContent).toBe("There is no such pair.");
});
