import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type Query, queryColumns, querySchema, querySql} from "./query.js";

let database: DuckDBConnection;
const odd = {
  table: 'select "all"',
  number: "Größe in cm",
  text: "it's; drop table flights --",
  join: "ORDER",
  time: 'é\n"x"'
};

beforeAll(async () => {
  database = await (await DuckDBInstance.create(":memory:")).connect();
  await database.run(`create table flights as select delay::double as delay, origin, date, early, distance::double as distance from (values
    (1.0, 'BOS', timestamp '2001-01-01 06:30:00', true, 100.0),
    (5.0, 'BOS', timestamp '2001-01-02 18:00:00', false, 200.0),
    (30.0, 'SEA', timestamp '2001-02-03 18:59:59', false, 2500.0),
    (null, 'SEA', timestamp '2001-02-04 00:00:00', null, 2400.0),
    (-4.0, null, timestamp '2002-01-07 23:00:00', true, 300.0),
    (8.0, 'O''Hare', timestamp '2002-01-07 05:00:00', true, 400.0)
  ) t(delay, origin, date, early, distance)`);
  await database.run(
    "create table airports as from (values ('BOS', 'Massachusetts'), ('SEA', 'Washington')) t(code, state)"
  );
  const [table, number, text, join, time] = [odd.table, odd.number, odd.text, odd.join, odd.time].map(always);
  await database.run(`create table ${table} as from (values (170.5::double, 'a''b', 1, timestamp '2001-01-01'),
    (180.0, 'Ü%_\\', 2, timestamp '2001-07-01'), (null, 'a''b', 3, null)) t(${number}, ${text}, ${join}, ${time})`);
  await database.run(`create table ${join} as from (values (1, 'x'), (3, 'y')) t("from", ${text})`);
});
afterAll(() => database.closeSync());

const always = (name: string) => `"${name.replaceAll('"', '""')}"`;

const cases: Record<string, {query: Query; rows: unknown[][]}> = {
  everything: {
    query: {from: "airports"},
    rows: [
      ["BOS", "Massachusetts"],
      ["SEA", "Washington"]
    ]
  },
  columns: {
    query: {
      from: "flights",
      columns: ["origin", "delay"],
      filters: [
        {column: "delay", operator: "is not missing"},
        {column: "origin", operator: "<>", value: "BOS"}
      ],
      order: {by: "delay"}
    },
    rows: [
      ["O'Hare", 8],
      ["SEA", 30]
    ]
  },
  limit: {
    query: {from: "flights", columns: ["delay"], order: {by: "delay", descending: true}, limit: 2},
    rows: [[30], [8]]
  },
  quotedText: {
    query: {from: "flights", columns: ["delay"], filters: [{column: "origin", operator: "=", value: "O'Hare"}]},
    rows: [[8]]
  },
  contains: {
    query: {
      from: "flights",
      measures: [{kind: "count"}],
      filters: [
        {column: "origin", operator: "contains", value: "O"},
        {column: "origin", operator: "starts with", value: "B"}
      ]
    },
    rows: [[2]]
  },
  boolean: {
    query: {from: "flights", measures: [{kind: "count"}], filters: [{column: "early", operator: "=", value: true}]},
    rows: [[3]]
  },
  time: {
    query: {
      from: "flights",
      measures: [{kind: "count"}],
      filters: [{column: "date", operator: ">=", value: "2002-01-01"}]
    },
    rows: [[2]]
  },
  missing: {
    query: {from: "flights", columns: ["distance"], filters: [{column: "origin", operator: "is missing"}]},
    rows: [[300]]
  },
  measures: {
    query: {
      from: "flights",
      measures: [
        {kind: "count"},
        {kind: "count distinct", column: "origin"},
        {kind: "mean", column: "delay"},
        {kind: "median", column: "delay"},
        {kind: "min", column: "delay"},
        {kind: "max", column: "delay"},
        {kind: "sum", column: "delay"},
        {kind: "quantile", column: "delay", p: 0.25},
        {kind: "share where", where: {column: "delay", operator: ">", value: 4}, as: "late"}
      ]
    },
    rows: [[6, 3, 8, 5, -4, 30, 40, 1, 0.5]]
  },
  groups: {
    query: {
      from: "flights",
      groups: [{column: "origin"}],
      measures: [{kind: "count"}, {kind: "mean", column: "delay", as: "mean delay"}],
      order: {by: "mean delay", descending: true}
    },
    rows: [
      ["SEA", 2, 30],
      ["O'Hare", 1, 8],
      ["BOS", 2, 3],
      [null, 1, -4]
    ]
  },
  timeParts: {
    query: {
      from: "flights",
      groups: [
        {column: "date", part: "year"},
        {column: "date", part: "month"},
        {column: "date", part: "weekday"},
        {column: "date", part: "hour"}
      ],
      filters: [{column: "distance", operator: "<=", value: 300}],
      order: {by: "hour"}
    },
    rows: [
      [2001, 1, 1, 6],
      [2001, 1, 2, 18],
      [2002, 1, 1, 23]
    ]
  },
  day: {
    query: {
      from: "flights",
      groups: [{column: "date", part: "day"}],
      measures: [{kind: "count"}],
      order: {by: "count", descending: true},
      limit: 1
    },
    rows: [["2002-01-07", 2]]
  },
  join: {
    query: {
      from: "flights",
      join: {table: "airports", on: ["origin", "code"]},
      groups: [{column: {table: "airports", column: "state"}}],
      measures: [{kind: "max", column: "distance"}],
      filters: [{column: {table: "airports", column: "state"}, operator: "starts with", value: "W"}]
    },
    rows: [["Washington", 2500]]
  },
  leftJoin: {
    query: {
      from: "flights",
      join: {table: "airports", on: ["origin", "code"], kind: "left"},
      groups: [{column: {table: "airports", column: "state"}}],
      measures: [{kind: "count"}],
      order: {by: "state"}
    },
    rows: [
      ["Massachusetts", 2],
      ["Washington", 2],
      [null, 2]
    ]
  },
  hostile: {
    query: {
      from: odd.table,
      join: {table: odd.join, on: [odd.join, "from"], kind: "left"},
      groups: [{column: odd.text}, {column: {table: odd.join, column: odd.text}}],
      measures: [{kind: "mean", column: odd.number}, {kind: "max", column: odd.time, as: "limit"}, {kind: "count"}],
      filters: [{column: odd.text, operator: "=", value: "a'b"}],
      order: {by: `mean_${odd.number}`}
    },
    rows: [
      ["a'b", "x", 170.5, "2001-01-01 00:00:00", 1],
      ["a'b", "y", null, null, 1]
    ]
  },
  hostileText: {
    query: {from: odd.table, columns: [odd.join], filters: [{column: odd.text, operator: "contains", value: "%_\\"}]},
    rows: [[2]]
  }
};

describe("querySql(query)", () => {
  it.each(Object.keys(cases))("gives the answer that a hand finds: %s", async (name) => {
    const {query, rows} = cases[name];
    expect(querySchema.parse(query)).toEqual(query);
    const answer = await database.runAndReadAll(querySql(query));
    const values = answer.getRows().map((row) => row.map(plain));
    if (query.order === undefined) expect(values.sort(byText)).toEqual([...rows].sort(byText));
    else expect(values.map(String)).toEqual(rows.map(String));
    if (queryColumns(query).length > 0) expect(answer.columnNames()).toEqual(queryColumns(query));
  });

  it("is laid out to be read", () => {
    expect(
      Object.entries(cases)
        .map(([name, {query}]) => `-- ${name}\n${querySql(query)}\n`)
        .join("\n")
    ).toMatchSnapshot();
  });

  it("gives two measures of one name a number", () => {
    const measures = [
      {kind: "count", as: "n"},
      {kind: "mean", column: "delay", as: "N"}
    ] as const;
    expect(querySql({from: "flights", measures: [...measures]})).toBe(
      "SELECT count(*) AS n, avg(delay) AS N_2\nFROM flights"
    );
  });

  it("refuses to order by what the result has not", () => {
    expect(() => querySql({from: "flights", measures: [{kind: "count"}], order: {by: "delay"}})).toThrow(
      "invalid order; not one of count: delay"
    );
  });

  it("quotes every word that DuckDB keeps for itself", async () => {
    const words = await database.runAndReadAll("select keyword_name from duckdb_keywords()");
    const names = words.getRows().map(([word]) => String(word));
    for (const name of names) {
      await database.run(`create or replace table ${always(name)} as select 1 as ${always(name)}`);
      const query: Query = {from: name, columns: [name], order: {by: name}};
      expect((await database.runAndReadAll(querySql(query))).getRows(), name).toEqual([[1]]);
      await database.run(`drop table ${always(name)}`);
    }
  });
});

function plain(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  return value !== null && typeof value === "object" ? String(value) : value;
}

function byText(a: unknown, b: unknown): number {
  return String(a) < String(b) ? -1 : 1;
}
