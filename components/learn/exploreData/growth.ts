import {isNumeric, type Table} from "../../table/table.js";

export interface Growth {
  /** Rows and bytes that will be there. */
  rows: number;
  bytes: number;

  /** Where so many bytes can be asked in seconds. */
  place: "a page like this one" | "one machine" | "several machines";
}

/** Up to how many bytes a place will do; assumed, with a wide margin. */
export const placeLimits = {page: 1e9, machine: 1e12} as const;

/** What is there after some years, at so many rows a day. */
export function growth({rowsPerDay, years}: {rowsPerDay: number; years: number}, bytesPerRow: number): Growth {
  const rows = rowsPerDay * 365.25 * years;
  const bytes = rows * bytesPerRow;
  const place =
    bytes <= placeLimits.page
      ? "a page like this one"
      : bytes <= placeLimits.machine
        ? "one machine"
        : "several machines";
  return {rows, bytes, place};
}

/** The bytes of a row as this book holds it: eight for a number or a time, four for a code; text is counted once. */
export function bytesPerRow({columns}: Table): number {
  return columns.reduce((sum, column) => sum + (isNumeric(column) ? 8 : 4), 0);
}
