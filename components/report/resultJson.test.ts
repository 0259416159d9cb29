import {expect, it} from "vitest";
import {driftResultSchema} from "../detectors/result.js";
import {exampleCategory, exampleColumn, exampleResult} from "./resultExample.js";
import {resultJson, resultJsonSchema} from "./resultJson.js";

it("resultJson(result) reads back as the result", () => {
  const result = exampleResult([exampleColumn(), exampleCategory()]);
  expect(driftResultSchema.parse(JSON.parse(resultJson(result)))).toEqual(result);
});

it("resultJson(result) is the same text whatever the order of fields and settings", () => {
  const result = exampleResult([exampleColumn()], {settings: {seed: 0, kind: {b: "number", a: "number"}}});
  const turned = JSON.parse(JSON.stringify(result), (_, value) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value
  );
  expect(Object.keys(turned)).not.toEqual(Object.keys(result));
  expect(resultJson(turned)).toBe(resultJson(result));
});

it("resultJsonSchema() names the version and the fields of a result", () => {
  const schema = resultJsonSchema();
  expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  expect(schema.properties?.version).toMatchObject({const: 1});
  const fields = Object.keys(exampleResult([exampleColumn()]));
  expect(Object.keys(schema.properties ?? {})).toEqual(expect.arrayContaining(fields));
  expect(schema.required).toEqual(fields);
});
