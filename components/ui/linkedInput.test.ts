// @vitest-environment jsdom
import {beforeEach, expect, it} from "vitest";
import {dispatchInput} from "./field.js";
import {linkedInput} from "./linkedInput.js";
import {range} from "./range.js";
import {select} from "./select.js";

const slider = () => linkedInput("n", range({label: "Rows", min: 0, max: 10, value: 3}));
const menu = () => linkedInput("city", select({label: "City", options: ["Oslo", "Rome"]}));

beforeEach(() => history.replaceState(null, "", "/page"));

it("linkedInput(name, input) takes the value from the address", () => {
  location.hash = "#heading?n=7&city=Rome";
  expect(slider().value).toBe(7);
  expect(menu().value).toBe("Rome");
});

it("linkedInput(name, input) keeps its own value where the address holds one that does not fit", () => {
  location.hash = "#?n=many&city=Paris";
  expect(slider().value).toBe(3);
  expect(menu().value).toBe("Oslo");
});

it("linkedInput(name, input) writes a change beside the anchor and the state of others", () => {
  location.hash = "#heading?seed=4";
  const input = slider();
  input.value = 8;
  dispatchInput(input);
  expect(location.hash).toBe("#heading?seed=4&n=8");
});

it("linkedInput(name, input) leaves a value out of the address when it is the one at the start", () => {
  location.hash = "#?n=8";
  const input = slider();
  input.value = 3;
  dispatchInput(input);
  expect(location.hash).toBe("");
  expect(location.pathname).toBe("/page");
});
