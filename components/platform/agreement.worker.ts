import type {AgreementOptions, AgreementResult} from "../stats/agreement/agreementResult.js";
import {type DawidSkene, dawidSkene, type DawidSkeneOptions} from "../stats/agreement/dawidSkene.js";
import {agreementSteps} from "../stats/agreement/measureAgreement.js";
import type {Ratings} from "../stats/agreement/ratings.js";
import {type PreparedAgreement, prepareAgreement} from "../table/prepareAgreement.js";
import {readAsWritten} from "../table/readAsWritten.js";
import {type GuessedRatings, guessRatings} from "../table/guessRatings.js";
import type {RatingsShape} from "../table/readRatings.js";
import type {TableReading} from "../table/readTable.js";
import {blobSource, bytesSource, type Source} from "../table/source.js";
import {isNumeric, type Table} from "../table/table.js";
import {unitTexts} from "../table/unitTexts.js";
import {duckdbWasm} from "./duckdbWasm.js";
import {type Report, serve} from "./worker.js";

export interface LabelsInput {
  name: string;

  /** The file itself, or the address of a table of this site. */
  file: File | string;
}

/** What the page shows of a file of labels: everything but its rows, of which it has the first few. */
export type OpenedLabels = Omit<TableReading, "table"> & {
  name: string;
  rows: number;
  columns: string[];

  /** The first rows as text; null is missing. */
  head: (string | null)[][];
  guess: GuessedRatings;
};

const headRows = 5;

let opened: TableReading | null = null;

const api = {
  /** Reads a file as it is written and keeps its table in this worker. */
  async open({name, file}: LabelsInput, report: Report): Promise<OpenedLabels> {
    const reading = await readAsWritten(await sourceOf(name, file), await duckdbWasm(), {onProgress: report});
    opened = reading;
    const {table, ...rest} = reading;
    const columns = table.columns.map((column) => column.name);
    return {...rest, name, rows: table.rows, columns, head: headOf(table), guess: guessRatings(table)};
  },

  /** What stands in a column of the open file for each unit, to be read beside its labels. */
  texts(of: {unit?: string; text: string}): Map<string, string> {
    return opened === null ? new Map() : unitTexts(opened.table, of);
  },

  /** The ratings in the open file. */
  ratings(shape: RatingsShape): PreparedAgreement {
    if (opened === null) throw new RangeError("invalid order; no file of labels is open: null");
    return prepareAgreement(opened, shape);
  },

  measure({ratings, options}: {ratings: Ratings; options: AgreementOptions}, report: Report): AgreementResult {
    const steps = agreementSteps(ratings, options);
    for (;;) {
      const {done, value} = steps.next();
      if (done === true) return value;
      report(value);
    }
  },

  dawidSkene({ratings, options}: {ratings: Ratings; options: DawidSkeneOptions}): DawidSkene {
    return dawidSkene(ratings, options);
  }
};

export type AgreementApi = typeof api;

function headOf({columns, rows}: Table): (string | null)[][] {
  const cell = (row: number, column: Table["columns"][number]) =>
    isNumeric(column) ? String(column.values[row]) : (column.dictionary[column.codes[row]] ?? null);
  return Array.from({length: Math.min(headRows, rows)}, (_, row) => columns.map((column) => cell(row, column)));
}

async function sourceOf(name: string, file: File | string): Promise<Source> {
  if (typeof file !== "string") return blobSource(name, file);
  const response = await fetch(file);
  if (!response.ok) throw new Error(`cannot load ${name}: ${response.status} ${response.statusText}`);
  return bytesSource(name, new Uint8Array(await response.arrayBuffer()));
}

serve(api);
