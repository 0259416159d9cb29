import {ColumnTable} from "arquero";

const {objects} = ColumnTable.prototype;

/** The rows of an arquero table; undefined for anything else. */
export function toRows(value: object): unknown {
  return value instanceof ColumnTable ? objects.call(value) : undefined;
}
