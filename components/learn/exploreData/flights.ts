import {numbersOf} from "../../table/columnValues.js";
import {findColumn, type CodedColumn, type Table} from "../../table/table.js";
import {lateFrom} from "./lateByHour.js";

/** The sample of flights in the order of their departures; every list has one entry per flight. */
export interface Flights {
  /** Milliseconds, wall clock of the airport of departure. */
  time: Float64Array;

  /** Minutes. */
  delay: Float64Array;

  /** Miles. */
  distance: Float64Array;

  /** Codes into airports. */
  origin: Int32Array;
  airports: readonly string[];

  /** Whether it arrived late: 1 or 0. */
  late: Uint8Array;
}

/** The columns of the table "flights" that the lesson computes with. @throws {RangeError} if one is missing */
export function flightsOf(table: Table): Flights {
  const origin = findColumn(table, "origin") as CodedColumn | undefined;
  if (origin?.codes === undefined) throw new RangeError(`invalid table; without origins: ${table.name}`);
  const delay = numbersOf(table, "delay");
  return {
    time: numbersOf(table, "date"),
    delay,
    distance: numbersOf(table, "distance"),
    origin: origin.codes,
    airports: origin.dictionary,
    late: Uint8Array.from(delay, (minutes) => (minutes >= lateFrom ? 1 : 0))
  };
}
