import {numbersOf, stringsOf} from "../../table/columnValues.js";
import type {Table} from "../../table/table.js";
import {addUp, type Group} from "./group.js";

/** What the list of airports knows of one, by its code. */
export interface Airport {
  code: string;
  name: string;
  city: string | null;
  state: string | null;
  longitude: number;
}

/** A route with its flights, late ones and the two airports. */
export interface Route extends Group {
  origin: Airport;
  destination: Airport;
}

/** The airports of the table "lessons/airports". */
export function airportsOf(table: Table): Airport[] {
  const [codes, names, cities, states] = ["code", "name", "city", "state"].map((name) => stringsOf(table, name));
  const longitudes = numbersOf(table, "longitude");
  return codes.map((code, i) => ({
    code: String(code),
    name: String(names[i]),
    city: cities[i],
    state: states[i],
    longitude: longitudes[i]
  }));
}

/** The routes of the table "lessons/routes", joined with the airports by code. */
export function routesOf(table: Table, airports: readonly Airport[]): Route[] {
  const byCode = new Map(airports.map((airport) => [airport.code, airport]));
  const [origins, destinations] = ["origin", "destination"].map((name) => stringsOf(table, name));
  const [flights, late] = ["flights", "late"].map((name) => numbersOf(table, name));
  return origins.map((origin, i) => {
    const [from, to] = [origin, destinations[i]].map((code) => byCode.get(String(code)));
    if (from === undefined || to === undefined) throw new RangeError(`invalid airports; not holding route ${i}`);
    return {name: `${from.code} ${to.code}`, origin: from, destination: to, rows: flights[i], hits: late[i]};
  });
}

/** Flights and late ones by airport of departure. */
export function byOrigin(routes: readonly Route[]): Group[] {
  return addUp(routes.map(({origin, rows, hits}) => ({name: origin.code, rows, hits})));
}

/** Where a place lies in the United States, by its longitude alone. */
export function regionOf({longitude}: Airport): (typeof regions)[number] {
  return longitude < -115 ? "Pacific" : longitude < -100 ? "Mountain" : longitude < -85 ? "Middle" : "East";
}

export const regions = ["East", "Middle", "Mountain", "Pacific"] as const;
