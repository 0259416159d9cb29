import type {Dialect} from "./dialect.js";
import type {TimeFormat} from "./parseTime.js";
import type {RawColumn} from "./rawColumns.js";
import type {Source, WorkOptions} from "./source.js";

/** How a column of a text file is to be read: as numbers, as times, as coded strings, or not at all (no rows then). */
export type ColumnPlan = {as: "number"} | {as: "time"; format: TimeFormat} | {as: "text"} | {as: "skip"};

/** Everything an engine needs to know about a text file; our own code decides it, engines only follow. */
export interface CsvPlan {
  dialect: Dialect;

  /** One for each column, in the order of the file. */
  columns: ColumnPlan[];

  /** About how many rows to expect, to set memory aside once. */
  expectedRows: number;
}

/** Why a line was left out. */
export type RejectReason = "too few cells" | "too many cells" | "text after a closing quote" | "encoding" | "other";

/** A line that could not be read as a row, counted from 1 in the file. */
export interface Reject {
  line: number;
  reason: RejectReason;
}

export interface CsvContent {
  rows: number;
  columns: RawColumn[];

  /** The first lines left out, at most 1,000, in the order of the file. */
  rejects: Reject[];

  /** How many lines were left out in all. */
  rejected: number;
}

/** What reads large text files: DuckDB in the page and in the shell, plainEngine anywhere. All give the same content. */
export interface Engine {
  readonly name: string;

  /** Reads a UTF-8 text file by the plan, in the order of its rows. */
  readCsv(source: Source, plan: CsvPlan, options?: WorkOptions): Promise<CsvContent>;

  /** Keeps chunks outside of JavaScript's memory where that is possible, and gives them back as a source. */
  spool?(name: string, chunks: AsyncIterable<Uint8Array>): Promise<Source>;

  /** Ends the engine and lets go of its memory. */
  close?(): Promise<void>;
}
