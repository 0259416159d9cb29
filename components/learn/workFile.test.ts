import {createHash} from "node:crypto";
import fc from "fast-check";
import {expect, it} from "vitest";
import {textHash} from "./textHash.js";
import {anyEntries} from "./workArbitrary.js";
import {readWorkFile, workFile, workFileText} from "./workFile.js";
import type {WorkEntry} from "./progress.js";

const options = {name: "Ada", made: Date.UTC(2026, 10, 21, 13, 5), edition: "0.1.0"};
const entries: WorkEntry[] = [
  [
    "/lessons/drift#",
    {
      ...{type: "page", title: "Still the same?", sections: ["a", "b"], exercises: ["sql", "draw"], questions: []},
      ...{first: 0, last: 9}
    }
  ],
  ["/lessons/drift#a", {type: "section", title: "A claim", first: 1000, last: 1000}],
  [
    "/lessons/drift#sql",
    {
      ...{type: "exercise", title: "Count the days", answer: "select 2", stage: "empty", tries: 2, hints: 1},
      ...{solutionSeen: false, solved: 3000, helped: false, message: "Right.", first: 2000, last: 3000},
      wrong: [{answer: "select 1", message: "One day is missing.", at: 2500}]
    }
  ],
  ["/labs/drift#g", {type: "prediction", question: "How many?", guess: [1, 2], first: 5, last: 5}]
];

it("workFile(entries, options) holds every page with what was done there, times in UTC", () => {
  const file = workFile(entries, options);
  expect(file).toMatchObject({format: "fieldbook-work", version: 1, name: "Ada", made: "2026-11-21T13:05:00.000Z"});
  expect(file.pages.map(({page}) => page)).toEqual(["/labs/drift", "/lessons/drift"]);
  expect(file.pages[0].predictions[0]).toMatchObject({question: "How many?", guess: [1, 2]});
  expect(file.pages[1]).toMatchObject({
    ...{title: "Still the same?", opened: "1970-01-01T00:00:00.000Z", total: {sections: 2, exercises: 2, questions: 0}},
    sections: [{id: "a", title: "A claim", read: "1970-01-01T00:00:01.000Z"}],
    exercises: [
      {
        ...{title: "Count the days", answer: "select 2", tries: 2, hints: 1, solved: "1970-01-01T00:00:03.000Z"},
        wrong: [{answer: "select 1", message: "One day is missing.", at: "1970-01-01T00:00:02.500Z"}]
      }
    ]
  });
  expect(file.sha256).toMatch(/^[0-9a-f]{64}$/);
});

it("workFile(entries, {site}) takes the order of the site and leaves out what nobody opened", () => {
  const page = (path: string) => ({path, title: path, stage: null, sections: 0, exercises: 0, questions: 0});
  const site = ["/lessons/else", "/lessons/drift", "/labs/drift"].map(page);
  expect(workFile(entries, {...options, site}).pages.map(({page}) => page)).toEqual(["/lessons/drift", "/labs/drift"]);
});

it("readWorkFile(text) finds a file as it was made, whatever is in it", () => {
  const law = (list: WorkEntry[], name: string) => {
    const file = workFile(list, {...options, name});
    expect(readWorkFile(workFileText(file))).toEqual({file: JSON.parse(JSON.stringify(file)), intact: true});
  };
  fc.assert(fc.property(anyEntries, fc.string({unit: "binary"}), law));
});

it("readWorkFile(text) does not mind other spaces, line ends or the order of keys", () => {
  const file = workFile(entries, options);
  const turned = JSON.stringify(Object.fromEntries(Object.entries(file).reverse()));
  expect(readWorkFile(`\uFEFF${workFileText(file).replaceAll("\n", "\r\n  ")}`).intact).toBe(true);
  expect(readWorkFile(turned).intact).toBe(true);
});

it("readWorkFile(text) never takes an edited file for an intact one", () => {
  const text = workFileText(workFile(entries, options));
  const original = JSON.parse(text);
  const law = (at: number, cut: number, added: string) => {
    const edited = text.slice(0, at) + added + text.slice(at + cut);
    const verdict = attempt(edited);
    // Spaces between the parts, and other ways to write the same sign, are no edit of what it says.
    if (verdict === "intact") expect(JSON.parse(edited)).toEqual(original);
  };
  fc.assert(fc.property(fc.nat(text.length), fc.nat(2), fc.string({unit: "binary", maxLength: 2}), law), {
    numRuns: 1000
  });
  expect(attempt(text.replace("select 2", "select 3"))).toBe("edited");
  expect(attempt(text.replace('"tries": 2', '"tries": 1'))).toBe("edited");
  expect(attempt(text.replace('"name": "Ada"', '"name": "Eve"'))).toBe("edited");
  expect(attempt(text.replace('"name": "Ada"', '"name": "Ada", "mark": 1'))).toBe("edited");
  expect(attempt(text.replace(/"sha256": "./, '"sha256": "x'))).toBe("edited");
});

function attempt(text: string): "intact" | "edited" | "refused" {
  try {
    return readWorkFile(text).intact ? "intact" : "edited";
  } catch {
    return "refused";
  }
}

it.each([
  ["", "not JSON"],
  ["[1,2]", "another kind of file"],
  ['{"format":"fieldbook-data","version":1,"records":[]}', "a backup"],
  ['{"format":"fieldbook-work","version":2}', "version 2"],
  ['{"format":"fieldbook-work","version":1}', "damaged file"]
])("readWorkFile(%j) throws an InputError that says what it is: %s", (text, said) => {
  expect(() => readWorkFile(text)).toThrow(said);
  expect(() => readWorkFile(text)).toThrow(expect.objectContaining({name: "InputError"}));
});

it("textHash(text) is SHA-256 of the text in UTF-8", () => {
  for (const text of ["", "abc", "Straße 😀", "x".repeat(1000)]) {
    expect(textHash(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
  }
});
