import fc from "fast-check";
import {expect, it} from "vitest";
import {agreementArguments} from "../../components/report/agreementCommand.js";
import {agreementOptionsSchema} from "../../components/stats/agreement/agreementResult.js";
import {levels, weightings} from "../../components/stats/agreement/disagreement.js";
import {agreementOptions} from "./agreementOptions.js";

// What a person may call a column, a label or a file: anything an argument can hold.
const name = fc
  .oneof(fc.string({unit: "grapheme"}), fc.string({unit: fc.constantFrom(..."'\"\\ ,=-$`\n*aé🦆")}))
  .filter((text) => !text.includes("\u0000"));
const shared = {
  categories: fc.array(name, {minLength: 1}),
  missing: fc.array(name, {minLength: 1}),
  repeats: fc.constant(true)
};
const shape = fc.oneof(
  fc.record({unit: name, annotator: name, label: name, ...shared}, {requiredKeys: ["unit", "annotator", "label"]}),
  fc.record(
    {wide: fc.constant(true as const), unit: name, columns: fc.array(name, {minLength: 1}), ...shared},
    {requiredKeys: ["wide"]}
  )
);
const options = fc.record({
  level: fc.constantFrom(...levels),
  weights: fc.constantFrom(...weightings),
  resamples: fc.integer({min: 0, max: 1_000_000}),
  seed: fc.maxSafeNat(),
  confidence: fc.double({min: 1e-9, max: 1 - 1e-9, noNaN: true})
});
const request = fc.record(
  {file: name.filter((text) => text !== ""), sheet: name, shape, options},
  {requiredKeys: ["file", "shape", "options"]}
);

it("agreementOptions(agreementArguments(request)) is the request", () => {
  fc.assert(
    fc.property(request, (request) => {
      const {file, sheet, shape, options} = agreementOptions(agreementArguments(request));
      expect({file, shape, options, ...(sheet === undefined ? {} : {sheet})}).toEqual(request);
    }),
    {numRuns: 500}
  );
});

it("agreementOptions(args) has the defaults of the measures, and the format of the ending of --out", () => {
  const long = ["a.csv", "--unit", "u", "--annotator", "a", "--label", "l"];
  expect(agreementOptions(long)).toEqual({
    file: "a.csv",
    shape: {unit: "u", annotator: "a", label: "l"},
    options: agreementOptionsSchema.parse({}),
    format: "text",
    out: undefined,
    progress: false
  });
  expect(agreementOptions([...long, "--out", "r.json"]).format).toBe("json");
  expect(agreementOptions([...long, "--out", "r.json", "--format", "text"]).format).toBe("text");
});

it.each<[string[], RegExp]>([
  [[], /^no file; expected one file of labels/],
  [["a", "b", "--wide"], /^2 files; /],
  [["a"], /^--unit: not given; expected the name of a column: --unit, --annotator and --label/],
  [["a", "--unit", "u", "--annotator", "b"], /^--label: not given; .*--wide/],
  [["a", "--wide", "--label", "l"], /^--label: --wide, where each column is an annotator/],
  [["a", "--unit", "u", "--columns", "b"], /^--columns: no --wide; expected --wide with it/],
  [["a", "--wide", "--level", "metric"], /^--level: "metric"; expected one of nominal, ordinal, interval, ratio/],
  [["a", "--wide", "--weights", "cubic"], /^--weights: "cubic"; expected one of identity, linear, quadratic, ordinal/],
  [["a", "--wide", "--confidence", "95"], /^--confidence: 95; expected a number between 0 and 1/],
  [["a", "--wide", "--resamples", "some"], /^--resamples: "some"; expected a whole number from 0/],
  [["a", "--wide", "--seed=-1"], /^--seed: -1; /],
  [["a", "--wide", "--format", "html"], /^--format: "html"; expected one of text, json/],
  [["a", "--wide", "--alpha", "1"], /^--alpha: an option that does not exist/]
])("agreementOptions(%j) says what is wrong", (args, message) => {
  expect(() => agreementOptions(args)).toThrow(expect.objectContaining({name: "InputError"}));
  expect(() => agreementOptions(args)).toThrow(message);
});
