// The numbers of the lesson on data sources, computed another way: in SQL. Run in this folder: npx tsx explore.mts
// Version: DuckDB 1.4.3 or later, by @duckdb/node-api. Writes explore.json.
import {writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {DuckDBInstance} from "@duckdb/node-api";

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const connection = await (await DuckDBInstance.create(":memory:")).connect();
for (const [name, file] of [
  ["flights", "flights/flights"],
  ["whole", "flights/flights-3m"],
  ["airports", "airports/airports"]
]) {
  await connection.run(`create view ${name} as select * from '${path(`../../../../data/${file}.parquet`)}'`);
}

async function rows(sql: string): Promise<unknown[][]> {
  const found = await connection.runAndReadAll(sql);
  return found
    .getRowsJson()
    .map((row) => row.map((cell) => (/^-?\d+(\.\d+)?$/.test(String(cell)) ? Number(cell) : cell)));
}

const late = "(delay >= 15)::int";
const region =
  "case when a.longitude < -115 then 'Pacific' when a.longitude < -100 then 'Mountain' when a.longitude < -85 then 'Middle' else 'East' end";
const perDay = `select date::date as day, count(*) as n, sum(${late}) as k from flights where date < '2001-07-01' group by 1`;

// Every flight with the flights of its airport and day that left before it, and those on the ground again.
const known = `
  with f as (select row_number() over () as id, date, date::date as day, month(date) as month, origin, ${late} as late,
               date + to_microseconds((1000000 * 60 * (30 + distance / 7.5))::bigint) as landing from flights),
  months as (select origin, month, avg(late) as published from f group by 1, 2),
  pairs as (select a.id, avg(b.late) filter (where b.date < a.date) as gone,
              avg(b.late) filter (where b.date < a.date and b.landing <= a.date) as landed,
              (sum(b.late) - a.late) / (count(*) - 1) as others, avg(b.late) as self
            from f a join f b on a.origin = b.origin and a.day = b.day group by a.id, a.late),
  features as (select f.late, p.*, m.published from f join pairs p using (id)
                 join months m on m.origin = f.origin and m.month = f.month - 1 where p.landed is not null),
  ranks as (select late, rank() over (order by X) + (count(*) over (partition by X) - 1) / 2 as r from features)
  select count(*), sum(late), (sum(r) filter (where late = 1) - sum(late) * (sum(late) + 1) / 2) / (sum(late) * sum(1 - late)) from ranks`;

const golden = {
  hours: await rows(`select hour(date) as h, count(*), sum(${late}) from whole group by 1 order by 1`),
  routes: await rows(`select count(distinct (origin, destination)), count(*), sum(${late}) from whole`),
  newJersey: await rows(`with o as (select origin, avg(${late}) as share from whole group by 1)
    select avg(${late}), (select avg(share) from o join airports on code = origin where state = 'NJ')
    from whole join airports on code = origin where state = 'NJ'`),
  regions: await rows(`select origin, ${region} as region, count(*), sum(${late}) from whole
    join airports a on destination = a.code where origin in ('ATL', 'SEA') group by 1, 2 order by 1, 2`),
  joins:
    await rows(`with served as (select * from airports where code in (select origin from whole union select destination from whole))
    select (select count(*) from whole join served on origin = code),
      (select count(*) from whole w join served s on w.origin = s.code join served t on s.city = t.city),
      (select sum(${late}) from whole w join served s on w.origin = s.code join served t on s.city = t.city),
      (select count(*) from whole w join served s on w.origin = s.code join served t on s.state = t.state)`),
  freshness:
    await rows(`with d as (${perDay}) select (select corr(a.k / a.n, b.k / b.n) from d a join d b on a.day = b.day + 1),
    (select corr(a.k / a.n, b.k / b.n) from d a join d b on a.day = b.day + 7)`),
  storm: await rows(`with d as (select date::date as day, count(*) as n, sum(${late}) as k from flights
      where origin in ('BOS', 'LGA', 'EWR', 'JFK', 'PHL') and date < '2001-07-01' group by 1)
    , usual as (select dayofweek(day) as w, median(n) as m from d group by 1)
    select day::varchar, n, k, m from d join usual on dayofweek(day) = w order by n / m limit 2`),
  known: Object.fromEntries(
    await Promise.all(
      ["published", "landed", "gone", "others", "self"].map(async (name) => [
        name,
        (await rows(known.replaceAll("X", name)))[0]
      ])
    )
  ),
  kpis: await rows(`select origin, avg(${late}), avg(delay), median(delay), avg(greatest(delay, 0)), avg((delay >= 60)::int)
    from flights group by 1 having count(*) >= 3000 order by 1`)
};
writeFileSync(path("explore.json"), `${JSON.stringify(golden, null, 1)}\n`);
