import {tableOfRows} from "../../table/tableOfRows.js";
import type {Table} from "../../table/table.js";
import type {Exercise} from "../exercise.js";
import {checkSqlSlips} from "./sqlSlips.js";

const statement = (join: string, on: string) =>
  `with employments as (
  select *, lead(hire_date, 1, timestamp '9999-12-31')
    over (partition by employee_id order by hire_date) as next_hire
  from hr
)
select h.job_family, count(*) as people, count(e.date) as leavers
from employments as h
${join} events as e
  on e.employee_id = h.employee_id and e.event = 'left'${on}
group by h.job_family
order by h.job_family`;

const between = " and e.date > h.hire_date and e.date <= h.next_hire";
const right = statement("left join", between);
const mistake = statement("left join", "");

/** Leavers by job family from HR and events, where a rehired id stands twice in both. */
export function rehiresExercise(hr: Table, events: Table): Exercise<"code"> {
  return {
    id: "each-employment-once",
    title: "Count each employment once",
    task: "The table `hr` has one row per time of employment: `employee_id`, `hire_date`, `job_family` and more. Someone who was rehired has two rows with the same id. The table `events` has `employee_id`, `date` and `event` (hired, rehired, left, transferred). For each job family, give its name, the number of rows of `hr`, and how many of them ended by leaving.",
    answer: {
      type: "code",
      language: "sql",
      start: "-- one row per job family: job_family, people, leavers; people has to add up to the rows of hr\nselect\n",
      worked: [
        {
          code: "select employee_id, count(*) as times\nfrom hr\ngroup by employee_id\nhaving count(*) > 1\nlimit 5",
          why: "Count the keys first. These ids stand twice: who joins on the id alone hangs every leaving of a person onto both rows."
        },
        {
          code: "select employee_id, hire_date,\n  lead(hire_date, 1, timestamp '9999-12-31')\n    over (partition by employee_id order by hire_date) as next_hire\nfrom hr\norder by employee_id\nlimit 5",
          why: "For each row, the next hiring of the same person, or a day far away. Between the two lies this employment."
        },
        {
          code: right,
          why: "An event belongs to the employment during which it happened. The left join keeps those who never left, and count(e.date) counts only those who did."
        }
      ],
      gaps: {
        text: statement("‹join›", "‹on›"),
        gaps: [
          {
            name: "join",
            label: "What happens to a row without a leaving",
            options: ["join", "left join", "right join"]
          },
          {
            name: "on",
            label: "And which of the person’s leavings belongs to the row",
            options: [" and e.date is not null", " and e.date > h.hire_date", between]
          }
        ]
      }
    },
    check: (answer, run) =>
      checkSqlSlips(answer, run, {
        solution: right,
        tables: [hr, events],
        hidden: hiddenTables,
        praise: "The people add up to the rows of HR. Compare the number of rows before and after every join.",
        slips: [
          {
            sql: mistake,
            message:
              "Someone who left, came back and is still there counts as left twice: the leaving hangs on both rows of that id. An event belongs to the employment during which it happened."
          },
          {
            sql: statement("left join", " and e.date > h.hire_date"),
            message:
              "Better, but the first employment of someone who left twice has both leavings after its hiring. Where does that employment end?"
          },
          {
            sql: statement("join", between),
            message:
              "Everybody in your result has left: an inner join drops the rows without a partner, and those are the people who stayed."
          }
        ]
      }),
    hints: [
      "Add up your people. Are they as many as the rows of hr?",
      "What does a join do to a row that finds no partner, and what to one that finds two?",
      "Keep rows without a partner, and let an event belong to the row whose hiring is the last one before it."
    ],
    solution: {
      answer: right,
      text: "Join on the id and on time. On the id alone turnover seems higher, since every rehired person is counted as a leaver once more."
    },
    mistake
  };
}

const date = (text: string) => new Date(`${text}T00:00:00Z`);
const employment = (employee_id: string, job_family: string, hired: string) => ({
  employee_id,
  hire_date: date(hired),
  job_family
});
const event = (employee_id: string, day: string, event: string) => ({employee_id, date: date(day), event});
const tables = (hr: object[], events: object[]) => [
  tableOfRows(hr as Record<string, unknown>[], "hr"),
  tableOfRows(events as Record<string, unknown>[], "events")
];

const hiddenTables = [
  {
    name: "where someone left, came back and left again",
    tables: tables(
      [
        employment("A", "sales", "2020-01-01"),
        employment("A", "sales", "2022-01-01"),
        employment("B", "sales", "2020-01-01")
      ],
      [event("A", "2021-06-01", "left"), event("A", "2022-01-01", "rehired"), event("A", "2023-01-01", "left")]
    )
  },
  {
    name: "where nobody of a family left",
    tables: tables(
      [employment("A", "support", "2020-01-01"), employment("B", "sales", "2020-01-01")],
      [event("B", "2021-06-01", "left"), event("X", "2021-06-01", "left"), event("A", "2021-06-01", "transferred")]
    )
  }
];
