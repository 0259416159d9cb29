import {expect, it} from "vitest";
import {checkSettingsSchema} from "../detectors/settings.js";
import {commandLine, quoteShell} from "./commandLine.js";

const defaults = checkSettingsSchema.parse({});

it("commandLine(settings, files) leaves out what is at its default", () => {
  expect(commandLine(defaults, {reference: "a.csv", current: "b.csv"})).toBe("fieldbook check a.csv b.csv");
});

it("commandLine(settings, files) names what is not, quoted for the shell", () => {
  const settings = checkSettingsSchema.parse({
    columns: ["a b", "c,d"],
    kind: {"it's": "number"},
    alpha: 0.01,
    share: 0.5
  });
  expect(commandLine(settings, {reference: "my file.csv", current: "-"})).toBe(
    `fieldbook check 'my file.csv' - --columns 'a b,"c,d"' --kind 'it'\\''s=number' --alpha 0.01 --share 0.5`
  );
});

it("commandLine(settings, files) puts files that begin with a dash where they are no option", () => {
  expect(commandLine({...defaults, seed: 7}, {reference: "-a.csv", current: "b.csv"})).toBe(
    "fieldbook check --seed 7 -- -a.csv b.csv"
  );
});

it("commandLine(settings, {file, split}) says how the file is split", () => {
  const split = {column: "date", value: "2001-04-01"};
  expect(commandLine(defaults, {file: "a.csv", split})).toBe("fieldbook check a.csv --split date=2001-04-01");
  expect(commandLine(defaults, {file: "a.csv", split: {row: 10}})).toBe("fieldbook check a.csv --split-row 10");
});

it.each([
  ["plain-1.csv", "plain-1.csv"],
  ["", "''"],
  ["$(rm -rf x)", "'$(rm -rf x)'"],
  ["~/a", "'~/a'"],
  ["it's", "'it'\\''s'"]
])("quoteShell(%j) is %j", (text, quoted) => {
  expect(quoteShell(text)).toBe(quoted);
});
