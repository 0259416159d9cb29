import {tableOfRows} from "../../table/tableOfRows.js";
import {numbersOf} from "../../table/columnValues.js";
import type {Table} from "../../table/table.js";
import type {Exercise} from "../exercise.js";
import {checkSqlSlips} from "./sqlSlips.js";

const statement = (right: string, join: string) =>
  `select a.state, sum(r.flights) as flights
from routes as r
${join} ${right} as a on r.origin = a.code
group by a.state
order by flights desc`;

const once = "(select code, max(state) as state from airports group by code)";
const right = statement(once, "left join");
const mistake = statement("airports", "left join");

/** The list of airports as someone corrected it: a second row was added for Marquette instead of mending the first. */
export function correctedAirports(airports: readonly {code: string; state: string | null}[]): Table {
  const rows = airports.map(({code, state}) => ({code, state}));
  return tableOfRows([...rows, {code: "MQT", state: "MI"}], "airports");
}

/** Flights by state, with a list of airports in which one code stands twice. */
export function rowsExercise(routes: Table, airports: Table): Exercise<"code"> {
  const all = numbersOf(routes, "flights").reduce((sum, flights) => sum + flights, 0);
  return {
    id: "each-flight-once",
    title: "Count each flight once",
    task: "A colleague noticed that Marquette (MQT) had no state, and added a corrected row to `airports`. The old row is still there, so this code stands twice: once without a state and once with MI. From `routes` (`origin`, `destination`, `flights`), give for each state the state and the number of flights that left from it. *Each flight has to be counted once*: in the state that is known, and without a state where none is.",
    answer: {
      type: "code",
      language: "sql",
      start: "-- one row per state: state, flights; they have to add up to all flights\nselect\n",
      worked: [
        {
          code: "select code, count(*) as times\nfrom airports\ngroup by code\nhaving count(*) > 1",
          why: "Before a join, count the keys of the right side. Every code that stands there twice will double its routes."
        },
        {
          code: "select code, max(state) as state\nfrom airports\ngroup by code",
          why: "Make one row per code. max() takes the state that is there and passes over the missing one."
        },
        {
          code: right,
          why: "Join with that. A left join keeps flights whose airport is not in the list; the counts add up to all flights."
        }
      ],
      gaps: {
        text: statement("‹right›", "‹join›"),
        gaps: [
          {
            name: "join",
            label: "What happens to a flight without a partner",
            options: ["join", "left join", "right join"]
          },
          {
            name: "right",
            label: "The right side of the join",
            options: ["airports", "(select distinct code, state from airports)", once]
          }
        ]
      }
    },
    check: (answer, run) =>
      checkSqlSlips(answer, run, {
        solution: right,
        tables: [routes, airports],
        hidden: hiddenTables,
        praise: "The counts add up to all flights. Compare the number of rows before and after every join.",
        slips: [
          {
            sql: mistake,
            message: `Your counts add up to more than the ${all / 1e6} million flights there are: the flights from Marquette stand in two rows each. Bring the right side to one row per code before you join.`
          },
          {
            sql: statement("(select code, state from airports where state is not null)", "join"),
            message:
              "Right for these flights. But a flight whose airport is not in the list is gone: what keeps rows without a partner?"
          }
        ]
      }),
    hints: [
      "Add up your counts. Are there as many flights as before the join?",
      "distinct drops rows that are equal in every column. Are the two rows of Marquette equal?",
      "Group airports by code, take max(state), and join with that; keep flights without a partner."
    ],
    solution: {
      answer: right,
      text: "One row per key on the right, a left join, and a look at the sum. The share of late flights would hardly have told you: a few doubled rows move it by next to nothing."
    },
    mistake
  };
}

const routesOf = (rows: readonly (readonly [string, number])[]) =>
  tableOfRows(
    rows.map(([origin, flights]) => ({origin, destination: "FAR", flights})),
    "routes"
  );

const hiddenTables = [
  {
    name: "where the airport of a flight is not in the list",
    tables: [
      routesOf([
        ["AAA", 3],
        ["AAA", 2],
        ["ZZZ", 1]
      ]),
      tableOfRows([{code: "AAA", state: "TX"}], "airports")
    ]
  },
  {
    name: "where a code stands three times, twice in the same state",
    tables: [
      routesOf([
        ["AAA", 3],
        ["BBB", 2],
        ["BBB", 7]
      ]),
      tableOfRows(
        [
          {code: "AAA", state: "TX"},
          {code: "BBB", state: null},
          {code: "BBB", state: "OH"},
          {code: "BBB", state: "OH"}
        ],
        "airports"
      )
    ]
  }
];
