import {tableOfRows} from "../../table/tableOfRows.js";
import type {Table} from "../../table/table.js";
import type {Exercise} from "../exercise.js";
import {checkSqlSlips} from "./sqlSlips.js";

const statement = (share: string, key: string, group: string) =>
  `select ${group} as state, ${share} as late_share
from routes as r
join airports as a on r.origin = ${key}
where a.state is not null
group by ${group}
order by late_share desc`;

const right = statement("sum(r.late) / sum(r.flights)", "a.code", "a.state");
const mistake = statement("avg(r.late / r.flights)", "a.code", "a.state");

/** The share of late flights of each state: every flight counts once, not every route. */
export function stateExercise(routes: Table, airports: Table): Exercise<"code"> {
  return {
    id: "late-by-state",
    title: "Which state is late most often?",
    task: "The table `routes` has one row per route: `origin`, `destination`, `flights` and `late`, how many of them came late. The table `airports` has the `state` of each `code`. For each state from which flights leave, give the state and the share of its flights that came late. *Each flight counts once.* Leave airports without a state out.",
    answer: {
      type: "code",
      language: "sql",
      start: "-- one row per state: state, late_share\nselect\n",
      worked: [
        {
          code: "select origin, flights, late\nfrom routes as r\nlimit 5",
          why: "Look at the rows first. A row is a route, not a flight: some have thousands of flights and some have one."
        },
        {
          code: "select a.state, r.flights, r.late\nfrom routes as r\njoin airports as a on r.origin = a.code\nwhere a.state is not null\nlimit 5",
          why: "The state comes from the other table. The key is the code of the airport of departure, and each code stands there once, so no row is multiplied."
        },
        {
          code: right,
          why: "Add up first, then divide: late flights of the state by all flights of the state. A mean of the routes’ shares would give a route with one flight the weight of one with thousands."
        }
      ],
      gaps: {
        text: statement("‹share›", "‹key›", "‹group›").replace("‹group› as state", "a.state as state"),
        gaps: [
          {
            name: "share",
            label: "The share of late flights",
            options: ["avg(r.late / r.flights)", "sum(r.late) / sum(r.flights)", "sum(r.late) / count(*)"]
          },
          {name: "key", label: "What origin is joined with", options: ["a.city", "a.code", "a.name"]},
          {name: "group", label: "One row for each", options: ["a.code, a.state", "r.origin, a.state", "a.state"]}
        ]
      }
    },
    check: (answer, run) =>
      checkSqlSlips(answer, run, {
        solution: right,
        tables: [routes, airports],
        hidden: hiddenTables,
        praise: "Each flight counts once, whatever the size of its route and of its airport.",
        slips: [
          {
            sql: mistake,
            message:
              "This is a mean of shares: each route counts once, whether it has one flight or thousands. Add up the late flights and the flights of a state before you divide."
          },
          {
            sql: statement("sum(r.late) / count(*)", "a.code", "a.state"),
            message:
              "You divide late flights by routes: count(*) counts rows, and a row is a route. A share of flights cannot be above 1."
          },
          {
            sql: right.replace("group by a.state", "group by a.code, a.state"),
            message: "You have one row per airport. The task asks for one row per state: group by the state alone."
          },
          {
            sql: right.replace("r.origin = a.code", "r.destination = a.code"),
            message: "These are the states where flights arrive. The task asks for those from which they leave."
          }
        ]
      }),
    hints: [
      "Which is the right share of two routes, one with 1 of 1 flight late, the other with 200 of 1,000: 60 %, or 20 %?",
      "Add up on both sides of the stroke before you divide.",
      "sum(…) / sum(…), joined on the code, grouped by the state."
    ],
    solution: {
      answer: right,
      text: "Sums first, then the division. By a mean of routes Hawaii seems one and a half times as late as it is: its flights between the islands are many and punctual, and those on its many long routes few and late."
    },
    mistake
  };
}

const place = (code: string, state: string | null) => ({
  code,
  name: code,
  city: code,
  state,
  latitude: 0,
  longitude: 0
});
const route = (origin: string, destination: string, flights: number, late: number) => ({
  origin,
  destination,
  flights,
  late
});
const tables = (routes: object[], airports: object[]) => [
  tableOfRows(routes as Record<string, unknown>[], "routes"),
  tableOfRows(airports as Record<string, unknown>[], "airports")
];

const hiddenTables = [
  {
    name: "where one airport of a state has a single flight, and it is late",
    tables: tables(
      [route("BIG", "FAR", 1000, 200), route("ONE", "FAR", 1, 1), route("FAR", "BIG", 500, 50)],
      [place("BIG", "NJ"), place("ONE", "NJ"), place("FAR", "CA")]
    )
  },
  {
    name: "where an airport has no state, and another one no flight",
    tables: tables(
      [route("AAA", "BBB", 10, 3), route("BBB", "AAA", 20, 4)],
      [place("AAA", "TX"), place("BBB", null), place("CCC", "OH")]
    )
  }
];
