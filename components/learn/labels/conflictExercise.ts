import {tableOfRows} from "../../table/tableOfRows.js";
import {checkSql} from "../checkSql.js";
import type {Exercise} from "../exercise.js";

const conflictSql = `select lower(rtrim(text, '.!')) as same, count(distinct label) as labels
from labels
group by same
having count(distinct label) > 1`;

/** The lesson's table of labels, or a small one with the same columns. */
export function labelTable(rows: readonly {text: string; label: string | null; annotator: string}[]) {
  return tableOfRows(rows, "labels");
}

/** Near-duplicates with more than one label, in SQL. */
export function conflictExercise(labels: ReturnType<typeof labelTable>): Exercise<"code"> {
  const row = (text: string, label: string | null, annotator: string) => ({text, label, annotator});
  return {
    id: "conflicts-in-sql",
    title: "Find texts that contradict themselves",
    task: "The table `labels` has the columns `text`, `label` and `annotator`. Two texts count as the same if they differ only in capital letters and in full stops or exclamation marks at their end.\n\nList each such text once, with how many different labels it has, but only those with more than one. A missing label is no label.",
    answer: {
      type: "code",
      language: "sql",
      start: "-- one row per text that has more than one label\n",
      worked: [
        {
          code: "select lower(rtrim(text, '.!')) as same, label\nfrom labels",
          why: "First make equal what shall count as equal: small letters, and no full stop or exclamation mark at the end."
        },
        {
          code: "select lower(rtrim(text, '.!')) as same, count(distinct label) as labels\nfrom labels\ngroup by same",
          why: "One row for each text. Count different labels, not rows: ten equal labels are no conflict. A missing label is not counted."
        },
        {
          code: "select lower(rtrim(text, '.!')) as same, count(distinct label) as labels\nfrom labels\ngroup by same\nhaving count(distinct label) > 1",
          why: "`having` keeps groups, as `where` keeps rows."
        }
      ],
      gaps: {
        text: "select ‹same› as same, ‹count› as labels\nfrom labels\ngroup by same\n‹keep› count(distinct label) > 1",
        gaps: [
          {
            name: "same",
            label: "What makes two texts the same",
            options: ["text", "lower(text)", "lower(rtrim(text, '.!'))", "rtrim(text, '.!')"]
          },
          {
            name: "count",
            label: "What is counted",
            options: ["count(*)", "count(label)", "count(distinct label)", "count(distinct annotator)"]
          },
          {name: "keep", label: "What keeps groups", options: ["where", "having", "order by"]}
        ]
      }
    },
    check: (answer, run) =>
      checkSql(answer, run, {
        solution: conflictSql,
        inputs: [
          [labels],
          {
            name: "where a text is labelled often, but always the same",
            tables: [
              labelTable([
                row("Works.", "positive", "Ada"),
                row("Works!", "positive", "Ben"),
                row("works", "positive", "Ada"),
                row("Fine.", "neutral", "Ada"),
                row("fine!", "positive", "Ada")
              ])
            ]
          },
          {
            name: "where a text has two labels, one of them twice",
            tables: [
              labelTable([
                row("Fine.", "neutral", "Ada"),
                row("fine!", "positive", "Ben"),
                row("Fine", "positive", "Cleo"),
                row("Works.", "positive", "Ada")
              ])
            ]
          },
          {
            name: "where labels are missing",
            tables: [
              labelTable([
                row("Works.", "positive", "Ada"),
                row("Works!", null, "Ben"),
                row("No.", "negative", "Ada"),
                row("no", "neutral", "Ben")
              ])
            ]
          },
          {
            name: "where one annotator alone contradicts themselves",
            tables: [
              labelTable([
                row("It is what it is.", "neutral", "Ada"),
                row("It is what it is", "negative", "Ada"),
                row("Yes", "positive", "Ben")
              ])
            ]
          }
        ],
        praise:
          "These rows teach a model that the same text is two things. A guideline settles them; more data does not."
      }),
    hints: [
      "Make the texts equal first: `lower` for capitals, `rtrim(text, '.!')` for the end.",
      "Group by that, and count the different labels of each group.",
      "A condition on a count of a group goes behind `having`."
    ],
    solution: {
      answer: conflictSql,
      text: "Make equal what counts as equal, group by it, count distinct labels (missing ones do not count), and keep groups with more than one."
    },
    mistake:
      "select lower(rtrim(text, '.!')) as same, count(*) as labels\nfrom labels\ngroup by same\nhaving count(*) > 1"
  };
}
