import {runInNewContext} from "node:vm";
import {expect, it} from "vitest";
import {perspectiveScript} from "./perspectiveScript.js";

function shown(hash: string, kept: string | null | Error): string | undefined {
  const dataset: Record<string, string> = {};
  const getItem = () => {
    if (kept instanceof Error) throw kept;
    return kept;
  };
  runInNewContext(perspectiveScript, {
    location: {hash},
    document: {documentElement: {dataset}},
    localStorage: {getItem}
  });
  return dataset.perspective;
}

it.each([
  ["", null, "engineering"],
  ["", "people science", "people science"],
  ["", "poetry", "engineering"],
  ["", new Error("denied"), "engineering"],
  ["#heading", "people science", "people science"],
  ["#?perspective=people", null, "people science"],
  ["#heading?n=5&perspective=people&m=3", null, "people science"],
  ["#heading?perspective=engineering", "people science", "engineering"],
  ["#perspective=people", null, "engineering"],
  ["#heading?perspective=peoples", null, "engineering"],
  ["#?perspective=people&n=5&perspective=engineering", null, "people science"],
  ["#heading?myperspective=people", null, "engineering"]
])("perspectiveScript at %j, having kept %j, shows %s", (hash, kept, expected) => {
  expect(shown(hash, kept)).toBe(expected);
});
