import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import {glossary, termOf} from "../../components/learn/glossary.js";
import {linkedTerms, unlinkedTerms} from "../../components/learn/glossary/termLinks.js";
import {filesBelow, repository} from "./repository.js";

const lessons = filesBelow(join(repository, "lessons"), ".md").filter((file) => file !== "index.md");
const read = (file: string) => readFileSync(join(repository, "lessons", file), "utf8");

it("unlinkedTerms(lesson, glossary) finds each term linked at least once, in every lesson", () => {
  const unlinked = lessons.flatMap((file) =>
    unlinkedTerms(read(file), glossary).map(
      ({id, found, line}) => `lessons/${file}:${line}: link “${found}” to ../glossary#${id}`
    )
  );
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
