import {tableOfRows} from "../../table/tableOfRows.js";
import type {Table} from "../../table/table.js";
import type {Exercise} from "../exercise.js";
import {type Filter, type Query, querySql} from "../query.js";
import {checkSqlSlips} from "./sqlSlips.js";

const left = {column: "left_company", operator: "=", value: true} as const;
const before = {column: "hire_date", operator: "<", value: "2022-01-01"} as const;

const question = (filters: readonly Filter[]): Query => ({
  from: "employments",
  filters: [...filters],
  groups: [{column: "job_family"}],
  measures: [
    {kind: "count", as: "people"},
    {kind: "share where", where: left, as: "left_share"}
  ],
  order: {by: "left_share", descending: true}
});

const right = querySql(question([before]));
const mistake = querySql(question([]));

/** The share who left, by job family, among those who were observed from the start: new people had less time to leave. */
export function longThereExercise(employments: Table): Exercise<"code"> {
  return {
    id: "left-of-those-there",
    title: "Who left of those who were there?",
    task: "The table `employments` has one row per time of employment: `employee_id`, `job_family`, `manager_id`, `engagement`, `hire_date` and `left_company`. Records begin on 1 January 2022 and end three years later. For each job family give its name, how many people there are, and the share of them who left. Everyone has to have had *the full three years* in which to leave: count only those hired before the records began.",
    answer: {
      type: "code",
      language: "sql",
      start: "-- one row per job family: job_family, people, left_share\nselect\n",
      worked: [
        {
          code: "SELECT job_family, count(*) AS people\nFROM employments\nGROUP BY job_family",
          why: "How many rows are behind each share? These counts hold people who were hired last month, too."
        },
        {
          code: "SELECT job_family, count(*) AS people\nFROM employments\nWHERE hire_date < '2022-01-01'\nGROUP BY job_family",
          why: "The filter keeps those who were there when the records began: all of them had three years."
        },
        {
          code: right,
          why: "Leavers are not filtered: they are counted among all who were there. FILTER belongs to one count alone."
        }
      ],
      gaps: {
        text: right
          .replace("WHERE hire_date < '2022-01-01'", "WHERE ‹rows›")
          .replace("(WHERE left_company = true)", "(WHERE ‹share›)"),
        gaps: [
          {
            name: "share",
            label: "Which people are above the stroke",
            options: ["engagement < 3", "left_company = true", "hire_date < '2022-01-01'"]
          },
          {
            name: "rows",
            label: "Which people are below it",
            options: ["left_company = true", "hire_date >= '2022-01-01'", "hire_date < '2022-01-01'"]
          }
        ]
      },
      controls: {from: "employments", groups: [{column: "job_family"}], measures: [{kind: "count"}]}
    },
    check: (answer, run) =>
      checkSqlSlips(answer, run, {
        solution: right,
        tables: [employments],
        hidden: hiddenTables,
        praise: "Everyone you count had the same time in which to leave.",
        slips: [
          {
            sql: mistake,
            message:
              "This counts people hired last month as if they had stayed for three years. Keep only those who were hired before the records began."
          },
          {
            sql: querySql(question([before, left])),
            message:
              "Every share is 1: you have filtered for leavers, so nobody else is left to count. Keep everyone, and measure the share."
          },
          {
            sql: querySql(question([{...before, operator: ">="}])),
            message:
              "These are the people hired since the records began. The task asks for those who were there before."
          }
        ]
      }),
    hints: [
      "A filter changes what is below the stroke, too. Who may go, and who may not?",
      "With controls: measure “share of rows where”, and one filter on the day of hiring.",
      "left_company is true in the measure; hire_date is before 1 January 2022 in the filter."
    ],
    solution: {
      answer: right,
      text: "A share needs a time in which it could happen. Where that differs between people, count leavers per year of employment instead."
    },
    mistake
  };
}

const employment = (job_family: string, hired: string, left_company: boolean) => ({
  employee_id: hired,
  job_family,
  manager_id: "M1",
  engagement: left_company ? 4 : 2,
  commute_km: 10,
  hire_date: new Date(`${hired}T00:00:00Z`),
  left_company
});

const hiddenTables = [
  {
    name: "where someone was hired on the very first day",
    tables: [
      tableOfRows(
        [
          employment("sales", "2021-12-31", true),
          employment("sales", "2022-01-01", false),
          employment("support", "2019-05-01", false)
        ],
        "employments"
      )
    ]
  },
  {
    name: "where all of a family are new",
    tables: [
      tableOfRows([employment("sales", "2023-12-31", true), employment("support", "2019-05-01", true)], "employments")
    ]
  }
];
