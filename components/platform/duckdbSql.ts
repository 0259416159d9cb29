import type {CsvPlan, Reject, RejectReason} from "../table/engine.js";

/**
 * The SELECT that reads a text file by a plan. Every cell is read as text; number columns are then cast, so that a cell
 * which is no number never costs its row. Columns of the result, in order: for numbers the value and, where there is
 * none, the text; for times the text; for texts the text and, if asked for, its hash; none for what is skipped.
 */
export function csvSelect(file: string, {dialect, columns}: CsvPlan, hashes: boolean): string {
  const expressions = columns.flatMap((plan, i) => {
    if (plan.as === "skip") return [];
    if (plan.as === "text" && hashes) return [`c${i}`, `hash(c${i})`];
    if (plan.as !== "number") return [`c${i}`];
    const cell = dialect.decimal === "," ? `replace(c${i}, ',', '.')` : `c${i}`;
    const value = `nullif(try_cast(${cell} as double), 'nan'::double)`;
    return [value, `case when ${value} is null then c${i} end`];
  });
  const options = [
    "auto_detect=false",
    "header=false",
    `skip=${dialect.skipRecords}`,
    `delim=${literal(dialect.delimiter)}`,
    `quote=${literal(dialect.quote)}`,
    `escape=${literal(dialect.quote)}`,
    "nullstr=''",
    "store_rejects=true",
    "rejects_limit=100000",
    "parallel=false",
    "buffer_size=4000000",
    "max_line_size=1000000",
    `columns={${columns.map((_, i) => `c${i}: 'VARCHAR'`).join(", ")}}`
  ];
  return `select ${expressions.join(", ")} from read_csv(${literal(file)}, ${options.join(", ")})`;
}

/** The SELECTs of the lines left out: the first thousand, and how many. */
export const rejectsSelect =
  "select line, min(error_type)::varchar as reason from reject_errors group by line order by line limit 1000";
export const rejectedSelect = "select count(distinct line) from reject_errors";

/** A line that DuckDB left out, in our words. */
export function toReject(line: number, reason: string): Reject {
  return {line, reason: reasons[reason] ?? "other"};
}

const reasons: Record<string, RejectReason> = {
  "MISSING COLUMNS": "too few cells",
  "TOO MANY COLUMNS": "too many cells",
  "UNQUOTED VALUE": "text after a closing quote",
  "INVALID ENCODING": "encoding"
};

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
