import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import {glossary, termOf} from "../../components/learn/glossary.js";
import {linkedTerms, unlinkedTerms} from "../../components/learn/glossary/termLinks.js";
import {filesBelow, repository} from "./repository.js";

// The lessons that link every term they use; a lesson joins when its links are set, until all are here.
const checked = ["drift.md", "explore-data.md"];

const lessons = filesBelow(join(repository, "lessons"), ".md");
const read = (file: string) => readFileSync(join(repository, "lessons", file), "utf8");

it("unlinkedTerms(lesson, glossary) finds each term linked at least once", () => {
  const unlinked = checked.flatMap((file) => {
    expect(existsSync(join(repository, "lessons", file)), file).toBe(true);
    return unlinkedTerms(read(file), glossary).map(
      ({id, found, line}) => `lessons/${file}:${line}: link “${found}” to ../glossary#${id}`
    );
  });
  expect(unlinked).toEqual([]);
});

it("linkedTerms(lesson) names entries that exist, in every lesson", () => {
  const unknown = lessons.flatMap((file) =>
    linkedTerms(read(file))
      .filter((id) => termOf(id) === undefined)
      .map((id) => `lessons/${file}: #${id}`)
  );
  expect(unknown).toEqual([]);
});
