import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {CodeError} from "../learn/codeError.js";
import type {Table} from "../table/table.js";
import type {LearnersBindings} from "./duckdbBindings.js";
import {duckdbBlocking} from "./duckdbBlocking.js";
import {learnersDatabaseNode} from "./learnersDatabaseNode.js";
import {lockedDatabase} from "./lockedDatabase.js";
import {learnersConfig} from "./lockedSession.js";

const noon = Date.UTC(2001, 0, 1, 12);

const flights: Table = {
  name: "flights",
  rows: 4,
  columns: [
    {name: "delay", kind: "number", values: Float64Array.of(5, NaN, -3.5, 60)},
    {name: "origin", kind: "category", codes: Int32Array.of(0, 1, -1, 0), dictionary: ["BOS", "Zürich"]},
    {name: "date", kind: "time", values: Float64Array.of(noon, 0, NaN, -86_400_000)},
    {name: "late", kind: "boolean", codes: Int32Array.of(1, 0, -1, 1), dictionary: ["false", "true"]}
  ]
};

const odd: Table = {
  name: 'we"ird täble',
  rows: 1,
  columns: [{name: 'a "b" ü', kind: "text", codes: Int32Array.of(0), dictionary: ["it's"]}]
};

const database = learnersDatabaseNode([flights, odd]);
beforeAll(async () => void (await database.query("select 1")), 60_000);
afterAll(() => database.close());

describe("query(sql)", () => {
  it("gives a table back as it went in", async () => {
    const {table, rows, more} = await database.query("from flights");
    expect({rows, more}).toEqual({rows: 4, more: false});
    expect({...table, name: "flights"}).toEqual(flights);
    const again = await database.query('select "a ""b"" ü" as x from "we""ird täble"');
    expect(again.table.columns).toEqual([{name: "x", kind: "category", codes: Int32Array.of(0), dictionary: ["it's"]}]);
  });

  it("knows the types of its columns", async () => {
    const {table} = await database.query("select column_type from (describe flights)");
    expect(table.columns[0]).toMatchObject({dictionary: ["DOUBLE", "VARCHAR", "TIMESTAMP", "BOOLEAN"]});
  });

  it("makes numbers of every width, times of dates, text of all else", async () => {
    const {table} =
      await database.query(`select 9007199254740993::bigint as a, 170141183460469231731687303715884105727 as b,
      1.25::decimal(10, 2) as c, date '2020-01-02' as d, timestamptz '2020-01-02 03:04:05+01' as e, [1, null] as f,
      {x: 1, y: ['u']} as g, interval '14 months 3 days 90 minutes' as h, time '10:00:00.5' as i, map {'k': date '2020-01-02'} as j,
      uuid '00000000-0000-0000-0000-000000000001' as k, '\\xAAb'::blob as l, null as m, 3::utinyint as n, sum(1) as o`);
    const shown = table.columns.map((column) =>
      "values" in column ? [column.kind, column.values[0]] : [column.kind, column.dictionary[column.codes[0]]]
    );
    expect(shown).toEqual([
      ["number", 9007199254740992],
      ["number", 1.7014118346046923e38],
      ["number", 1.25],
      ["time", Date.UTC(2020, 0, 2)],
      ["time", Date.UTC(2020, 0, 2, 2, 4, 5)],
      ["text", "[1, null]"],
      ["text", "{x: 1, y: [u]}"],
      ["text", "1 year 2 months 3 days 01:30:00"],
      ["text", "10:00:00.5"],
      ["text", "{k: 2020-01-02}"],
      ["category", "00000000-0000-0000-0000-000000000001"],
      ["text", "\\xaa\\x62"],
      ["number", NaN],
      ["number", 3],
      ["number", 1]
    ]);
  });

  it("tells apart columns of one name, and keeps the columns where there are no rows", async () => {
    const {table} = await database.query("select delay, delay, 1 as one from flights where false");
    expect(table.columns.map(({name, kind}) => [name, kind])).toEqual([
      ["delay", "number"],
      ["delay (2)", "number"],
      ["one", "number"]
    ]);
    expect(table.rows).toBe(0);
  });

  it("cuts long results and counts them, up to a million", async () => {
    const cut = await database.query("from range(12345)");
    expect([cut.table.rows, cut.rows, cut.more]).toEqual([10_000, 12_345, false]);
    const two = await database.query("from range(12345)", {maxRows: 2});
    expect([two.table.rows, two.table.columns[0], two.rows]).toEqual([
      2,
      {name: "range", kind: "number", values: Float64Array.of(0, 1)},
      12_345
    ]);
    const long = await database.query("from range(1000000000)");
    expect([long.table.rows, long.more, long.rows > 1e6]).toEqual([10_000, true, true]);
  });
});

describe("query(sql, {tables})", () => {
  const small: Table = {
    name: "Flights",
    rows: 1,
    columns: [{name: "delay", kind: "number", values: Float64Array.of(7)}]
  };

  it("puts tables in the place of those of the same name, for this query alone", async () => {
    const {table} = await database.query("select * from flights", {tables: [small]});
    expect(table.columns).toEqual([{name: "delay", kind: "number", values: Float64Array.of(7)}]);
    expect((await database.query("select count(*) from flights")).table.columns[0]).toMatchObject({
      values: Float64Array.of(4)
    });
  });

  it("forgets them even if the query fails or is stopped", async () => {
    await expect(database.query("select nope from flights", {tables: [small]})).rejects.toThrow(CodeError);
    const signal = AbortSignal.timeout(100);
    await expect(database.query(endless, {tables: [small], signal})).rejects.toThrow();
    expect((await database.query("from flights")).rows).toBe(4);
    const {table} = await database.query("select count(*) from duckdb_tables()");
    expect(table.columns[0]).toMatchObject({values: Float64Array.of(2)});
  });

  it("may bring tables that are empty or new", async () => {
    const none: Table = {
      name: "none",
      rows: 0,
      columns: [
        {name: "a", kind: "number", values: new Float64Array(0)},
        {name: "b", kind: "category", codes: new Int32Array(0), dictionary: []}
      ]
    };
    const {table} = await database.query("select count(*) as n, max(b) as b from none", {tables: [none]});
    expect(table.columns).toMatchObject([{values: Float64Array.of(0)}, {codes: Int32Array.of(-1)}]);
  });
});

const endless = "with recursive r as (select 1 as x union all select x + 1 from r) select max(x) from r";

describe("query(sql, {signal})", () => {
  it("stops an endless query, and the database lives on", async () => {
    const running = database.query(endless, {signal: AbortSignal.timeout(150)});
    const other = database.query("select 1 as one");
    await expect(running).rejects.toMatchObject({name: "TimeoutError"});
    expect((await other).rows).toBe(1);
    expect((await database.query("from flights")).rows).toBe(4);
  });

  it("does not begin what is stopped already", async () => {
    await expect(database.query("select 1", {signal: AbortSignal.abort(new Error("no"))})).rejects.toThrow("no");
  });
});

describe("query(sql) changes nothing", () => {
  it.each([
    "drop table flights",
    "insert into flights select * from flights",
    "update flights set delay = 0",
    "create table x as select 1",
    "with x as (select 1) delete from flights",
    "explain analyze delete from flights",
    "explain analyze create table x as select 1",
    "select 1; delete from flights",
    "commit",
    "set lock_configuration = false",
    "pragma enable_external_access",
    "use staging"
  ])("%s", async (sql) => {
    await expect(database.query(sql)).rejects.toThrow(CodeError);
    expect((await database.query("from flights")).rows).toBe(4);
    const {table} = await database.query("select count(*) from duckdb_tables()");
    expect(table.columns[0]).toMatchObject({values: Float64Array.of(2)});
  });
});

describe("query(sql) reaches nothing outside", () => {
  it.each([
    ["from read_csv('https://example.org/a.csv')", /reads no files and no addresses/],
    ["from read_text('a.txt')", /reads no files and no addresses/],
    ["from glob('*')", /reads no files and no addresses/],
    ["from 'https://example.org/a.parquet'", /no table https/],
    ["from read_parquet('a.parquet')", /no function called read_parquet|reads no files/],
    ["install httpfs", /INSTALL would reach outside/],
    ["attach 'a.db'", /ATTACH would reach outside/],
    ["copy flights to 'a.csv'", /COPY would change/],
    ["explain analyze copy (select 1) to 'a.csv'", /reads no files|change nothing/],
    ["export database 'x'", /EXPORT would change/]
  ])("%s", async (sql, message) => {
    await expect(database.query(sql)).rejects.toThrow(message);
  });
});

describe("query(sql) throws an error with a place", () => {
  it.each([
    ["select\n  delay,\n  nope\nfrom flights", 3, 3, /no column “nope” in the tables/],
    [
      "select * from flihgts",
      1,
      15,
      /no table flihgts here\. Did you mean flights\? The tables here are flights, we"ird täble\./
    ],
    ["select 'ü€🚲' as a,\n '東京' as b, nope from flights", 2, 13, /“nope”/],
    ['select delay from flights where origin = "BOS"', 1, 42, /a text stands in single ones: 'BOS'/],
    ["select deley from flights", 1, 8, /Did you mean delay\?/],
    ["select sumo(delay) from flights", 1, 8, /no function called sumo/],
    ["select * from flights\n  wher delay > 1", 2, 8, /from “delay” on/],
    ["select * from flights where delay = \n-- end", 2, 7, /ends too early/],
    ["select 'abc", 1, 8, /never closed/],
    ["select origin, sum(delay) from flights", 1, 8, /Group by it too/],
    ["select delay from flights where origin > 3", 1, 40, /quotes/],
    ["select sum(origin) from flights", 1, 8, /not for values of this kind/],
    ["select 'x'::int", 1, 11, /Two different kinds/],
    ["select 1;\n select 2", 2, 2, /more than one statement/],
    ["select 'x'::enum('x') as k", null, null, /“k” is an enumeration/],
    ["", null, null, /no SQL to run/],
    ["-- nothing\n", null, null, /no SQL to run/],
    [`select '${"x".repeat(100)}', nope, '${"x".repeat(100)}' from flights`, 1, 112, /“nope”/]
  ])("%j", async (sql, line, column, message) => {
    const error = await database.query(sql).then(
      () => null,
      (error: unknown) => error
    );
    expect(error).toBeInstanceOf(CodeError);
    expect((error as CodeError).message).toMatch(message);
    expect([(error as CodeError).line, (error as CodeError).column]).toEqual([line, column]);
  });

  it("says when a query needs too much memory, and lives on", async () => {
    await expect(database.query("select string_agg(repeat('x', 1000), '') from range(300000)")).rejects.toThrow(
      /more memory/
    );
    expect((await database.query("from flights")).rows).toBe(4);
  });
});

describe("an engine that breaks", {timeout: 60_000}, () => {
  it("is replaced: after a death by memory", async () => {
    let opened = 0;
    const broken = async (): Promise<LearnersBindings> => {
      const bindings = await duckdbBlocking(learnersConfig);
      if (++opened > 1) return bindings;
      const startPendingQuery = () => Promise.reject(new Error("memory access out of bounds"));
      return Object.assign(bindings, {startPendingQuery});
    };
    const database = lockedDatabase(broken, [flights]);
    await expect(database.query("select 1")).rejects.toThrow(/started again.*memory access out of bounds/);
    expect((await database.query("from flights")).rows).toBe(4);
    expect(opened).toBe(2);
  });

  it("is replaced: after a query that heeds no stop", async () => {
    let opened = 0;
    let terminated = 0;
    const deaf = async (): Promise<LearnersBindings> => {
      const bindings = await duckdbBlocking(learnersConfig);
      const terminate = () => void terminated++;
      if (++opened > 1) return Object.assign(bindings, {terminate});
      const begin = bindings.startPendingQuery.bind(bindings);
      const startPendingQuery: LearnersBindings["startPendingQuery"] = (connection, sql, stream) =>
        sql.includes("deaf") ? new Promise<null>(() => {}) : begin(connection, sql, stream);
      return Object.assign(bindings, {terminate, startPendingQuery});
    };
    const database = lockedDatabase(deaf, [flights]);
    await database.query("select 1");
    const other = database.query("select 2 as deaf");
    const stopped = database.query("select 1 as deaf", {signal: AbortSignal.timeout(50)});
    await expect(stopped).rejects.toMatchObject({name: "TimeoutError"});
    await expect(other).rejects.toThrow(/started again.*another query could not be stopped/);
    expect((await database.query("from flights")).rows).toBe(4);
    expect([opened, terminated]).toEqual([2, 1]);
  });

  it("says so if it cannot be opened, and tries again", async () => {
    let opened = 0;
    const open = async () => {
      if (++opened === 1) throw new Error("no network");
      return duckdbBlocking(learnersConfig);
    };
    const database = lockedDatabase(open, []);
    await expect(database.query("select 1")).rejects.toThrow("The database cannot be opened: no network");
    expect((await database.query("select 1")).rows).toBe(1);
  });
});

it("learnersDatabase(tables) refuses two tables of one name", () => {
  expect(() => learnersDatabaseNode([flights, {...flights, name: "FLIGHTS"}])).toThrow(
    "invalid tables; two of one name: FLIGHTS"
  );
});
