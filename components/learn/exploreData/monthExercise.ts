import {tableOfRows} from "../../table/tableOfRows.js";
import type {Table} from "../../table/table.js";
import type {Exercise} from "../exercise.js";
import {type Filter, type Query, querySql} from "../query.js";
import {checkSqlSlips} from "./sqlSlips.js";

const late = (operator: ">=" | ">") => ({column: "delay", operator, value: 60}) as const;
const before = {column: "date", operator: "<", value: "2001-07-01"} as const;

const question = (filters: readonly Filter[], where: Filter): Query => ({
  from: "flights",
  filters: [...filters],
  groups: [{column: "date", part: "month"}],
  measures: [
    {kind: "count", as: "flights"},
    {kind: "share where", where, as: "late_share"}
  ],
  order: {by: "month"}
});

const right = querySql(question([before], late(">=")));
const mistake = querySql(question([before, late(">=")], late(">=")));

/** The share of flights that are an hour late, month by month: late flights may not be taken out of the denominator. */
export function monthExercise(flights: Table): Exercise<"code"> {
  return {
    id: "hour-late-by-month",
    title: "Does the share change with the months?",
    task: "The table `flights` has `date`, `delay` in minutes, `origin`, `destination` and `distance`. For each month give the number of the month, how many flights there are, and the share of them that came *an hour late or more*. A few flights are stamped with midnight on 1 July, the end of the last day: leave July out.",
    answer: {
      type: "code",
      language: "sql",
      start: "-- one row per month: month, flights, late_share\nselect\n",
      worked: [
        {
          code: "SELECT month(date) AS month, count(*) AS flights\nFROM flights\nGROUP BY month(date)\nORDER BY month",
          why: "How many rows are behind each share? Ask that first. The last line is no month."
        },
        {
          code: "SELECT month(date) AS month, count(*) AS flights\nFROM flights\nWHERE date < '2001-07-01'\nGROUP BY month(date)\nORDER BY month",
          why: "A filter takes away rows that do not belong to the question at all: they are neither late nor punctual here."
        },
        {
          code: right,
          why: "Late flights are not filtered: they are counted among all flights of their month. FILTER belongs to one count alone."
        }
      ],
      gaps: {
        text: right
          .replace("WHERE date < '2001-07-01'", "WHERE ‹rows›")
          .replace("(WHERE delay >= 60)", "(WHERE ‹late›)"),
        gaps: [
          {
            name: "late",
            label: "Which flights are an hour late or more",
            options: ["delay > 60", "delay >= 60", "delay < 60"]
          },
          {
            name: "rows",
            label: "Which rows belong to the question",
            options: ["delay >= 60", "date < '2001-07-01'", "delay IS NOT NULL"]
          }
        ]
      },
      controls: {from: "flights", groups: [{column: "date", part: "month"}], measures: [{kind: "count"}]}
    },
    check: (answer, run) =>
      checkSqlSlips(answer, run, {
        solution: right,
        tables: [flights],
        hidden: hiddenTables,
        praise: "All flights of a month are below the stroke, the late ones above it.",
        slips: [
          {
            sql: mistake,
            message:
              "Every share is 1: you have filtered for late flights, so none but late ones are left to count. Keep all flights, and measure the share among them."
          },
          {
            sql: querySql(question([before], late(">"))),
            message: "You leave out flights that are exactly 60 minutes late. “An hour or more” includes them."
          },
          {
            sql: querySql(question([], late(">="))),
            message:
              "July is still there: flights stamped with the midnight that ends June. Only flights before 1 July count."
          }
        ]
      }),
    hints: [
      "A filter changes what is below the stroke, too. Which rows may go, and which may not?",
      "With controls: measure “share of rows where”, and one filter on the date.",
      "delay is at least 60 in the measure; date is before 1 July 2001 in the filter."
    ],
    solution: {
      answer: right,
      text: "The number of rows stands beside each share, so that nobody takes July for a month without delays."
    },
    mistake
  };
}

const flight = (day: string, delay: number) => ({
  date: new Date(`${day}T12:00:00Z`),
  delay,
  distance: 100,
  origin: "AAA",
  destination: "BBB"
});

const hiddenTables = [
  {
    name: "where one flight is exactly an hour late",
    tables: [tableOfRows([flight("2001-02-03", 60), flight("2001-02-04", 59), flight("2001-03-01", 0)], "flights")]
  },
  {
    name: "where July has flights of its own",
    tables: [tableOfRows([flight("2001-06-30", 90), flight("2001-06-30", 0), flight("2001-07-02", 90)], "flights")]
  }
];
