import type {Table} from "../../table/table.js";
import {tableOfRows} from "../../table/tableOfRows.js";
import {checkSql} from "../checkSql.js";
import type {Exercise} from "../exercise.js";

/** A table of counts by month, in which some values are new after a month. */
export interface NewValues {
  table: Table;

  /** The column with the values, and the one with how many rows each stands for. */
  value: string;
  count: string;

  /** The last month of the reference. */
  until: number;

  /** What is asked, as a question that begins a task. */
  question: string;
}

/** Values that the reference months never had, in SQL; a missing value in the reference must not hide them all. */
export function newValuesExercise({table, value, count, until, question}: NewValues): Exercise<"code"> {
  const from = `from ${table.name}`;
  const known = `select ${value} ${from} where month <= ${until}`;
  const select = `select ${value}, sum(${count}) as ${count}\n${from}\nwhere month > ${until}`;
  const group = `group by ${value}`;
  const solution = `${select}\n  and ${value} is not null\n  and ${value} not in (${known} and ${value} is not null)\n${group}`;
  const rows = (...all: [number, string | null, number][]) => [
    tableOfRows(
      all.map(([month, name, number]) => ({month, [value]: name, [count]: number})),
      table.name
    )
  ];
  return {
    id: "new-values-in-sql",
    title: "Find what is new, in SQL",
    task: `${question}\n\nThe table \`${table.name}\` has the columns \`month\`, \`${value}\` and \`${count}\`. The reference is month 1 to ${until}. List each value that occurs only after it, once, with the sum of its \`${count}\` after it. A missing value is not a new one.`,
    answer: {
      type: "code",
      language: "sql",
      start: "-- one row per new value\n",
      worked: [
        {code: known, why: "First what is known: every value of the reference months."},
        {
          code: `${select}\n  and ${value} not in (${known})\n${group}`,
          why: "Then the later months, without what is known, one row per value. It works here, but a single missing value in the reference would empty it: `x not in (…, null)` is never true, since the missing one might be x."
        },
        {code: solution, why: "So leave the missing ones out, of the list and of the answer."}
      ],
      gaps: {
        text: `select ${value}, ‹sum› as ${count}\n${from}\nwhere ‹later›\n  and ${value} is not null\n  and ${value} ‹which› (${known}‹without›)\n${group}`,
        gaps: [
          {name: "sum", label: "What is added up", options: ["count(*)", `max(${count})`, `sum(${count})`]},
          {
            name: "later",
            label: "Which months are looked at",
            options: [`month <= ${until}`, `month > ${until}`, `month = ${until + 1}`]
          },
          {name: "which", label: "Which values stay", options: ["in", "not in"]},
          {
            name: "without",
            label: "What the list of known values leaves out",
            options: [` and ${value} is null`, ` and ${value} is not null`, ""]
          }
        ]
      }
    },
    check: (answer, run) =>
      checkSql(answer, run, {
        solution,
        inputs: [
          [table],
          {
            name: "where a value is missing in the reference",
            tables: rows([1, "a", 5], [2, null, 1], [until + 1, "b", 2], [until + 1, "a", 9])
          },
          {
            name: "where a value is missing later on",
            tables: rows([1, "a", 5], [until + 1, null, 3], [until + 2, "b", 2])
          },
          {
            name: "where a new value comes in several months",
            tables: rows([until, "a", 5], [until + 1, "b", 2], [until + 2, "b", 4], [until + 3, "a", 1])
          },
          {name: "where nothing is new", tables: rows([1, "a", 5], [until, "b", 2], [until + 1, "a", 1])},
          {
            name: "where an old value comes back",
            tables: rows([1, "a", 5], [2, "b", 2], [until + 2, "a", 1], [until + 2, "c", 1])
          }
        ],
        praise: "Run it every night. The list is short on good days, and the first thing to read on bad ones."
      }),
    hints: [
      `Two questions in one: which values are known by month ${until}, and which later ones are not among them?`,
      `\`${value} not in (select …)\` keeps what the list does not hold. What does it say when the list holds a missing value?`,
      `Add \`${value} is not null\` inside the list and outside, and group by \`${value}\` for one row each.`
    ],
    solution: {
      answer: solution,
      text: "Look at the later months, drop what the reference knows (its missing values left out, or nothing would pass), and add up."
    },
    mistake: `${select}\n  and ${value} not in (${known})\n${group}`
  };
}
