import {tableOfRows} from "../../table/tableOfRows.js";
import type {Table} from "../../table/table.js";
import type {Exercise} from "../exercise.js";
import {checkSqlSlips} from "./sqlSlips.js";

const statement = (share: string, group: string) =>
  `select job_family, ${share} as left_share
from teams
where job_family is not null
group by ${group}
order by left_share desc`;

const right = statement("sum(leavers) / sum(people)", "job_family");
const mistake = statement("avg(leavers / people)", "job_family");

/** The share of people who left, by job family: every person counts once, not every team. */
export function familyExercise(teams: Table): Exercise<"code"> {
  return {
    id: "left-by-family",
    title: "Which job family do people leave most often?",
    task: "The table `teams` has one row per manager and job family: `manager_id`, `job_family`, `people`, and `leavers`, how many of them left. For each job family, give its name and the share of its people who left. *Each person counts once.* Leave rows without a job family out.",
    answer: {
      type: "code",
      language: "sql",
      start: "-- one row per job family: job_family, left_share\nselect\n",
      worked: [
        {
          code: "select manager_id, job_family, people, leavers\nfrom teams\nlimit 5",
          why: "Look at the rows first. A row is a part of a team, not a person: some hold eight people and some hold one."
        },
        {
          code: "select job_family, sum(people) as people, sum(leavers) as leavers\nfrom teams\nwhere job_family is not null\ngroup by job_family",
          why: "Add up people and leavers of each family. Nothing is divided yet."
        },
        {
          code: right,
          why: "Divide the sums. A mean of the teams’ shares would give one person alone with a manager the weight of eight."
        }
      ],
      gaps: {
        text: statement("‹share›", "‹group›"),
        gaps: [
          {
            name: "share",
            label: "The share of people who left",
            options: ["avg(leavers / people)", "sum(leavers) / sum(people)", "sum(leavers) / count(*)"]
          },
          {name: "group", label: "One row for each", options: ["job_family, manager_id", "manager_id", "job_family"]}
        ]
      }
    },
    check: (answer, run) =>
      checkSqlSlips(answer, run, {
        solution: right,
        tables: [teams],
        hidden: hiddenTables,
        praise: "Each person counts once, whatever the size of the team.",
        slips: [
          {
            sql: mistake,
            message:
              "This is a mean of shares: each team counts once, whether it has one person or ten. Add up leavers and people of a family before you divide."
          },
          {
            sql: statement("sum(leavers) / count(*)", "job_family"),
            message: "You divide leavers by rows, and a row is a team. A share of people is leavers divided by people."
          },
          {
            sql: right.replace("group by job_family", "group by job_family, manager_id"),
            message: "You have one row per team. The task asks for one row per job family."
          }
        ]
      }),
    hints: [
      "Which is the right share of two teams, one with 1 leaver of 1 person, the other with 2 of 10: 60 %, or 3 of 11?",
      "Add up on both sides of the stroke before you divide.",
      "sum(…) / sum(…), grouped by the family."
    ],
    solution: {
      answer: right,
      text: "Sums first, then the division. The mean of shares answers another question: what the typical team lost, small teams and large ones alike."
    },
    mistake
  };
}

const team = (manager_id: string | null, job_family: string | null, people: number, leavers: number) => ({
  manager_id,
  job_family,
  people,
  leavers
});

const hiddenTables = [
  {
    name: "where a manager has a single person, who left",
    tables: [tableOfRows([team("M1", "sales", 40, 8), team("M2", "sales", 1, 1), team("M3", "support", 5, 1)], "teams")]
  },
  {
    name: "where a family or a manager is missing",
    tables: [tableOfRows([team("M1", null, 9, 3), team(null, "sales", 10, 5), team("M2", "sales", 20, 1)], "teams")]
  }
];
