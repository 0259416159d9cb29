import {type ColumnKind, isMissingSpelling} from "./columnKind.js";
import {convertKind} from "./convertKind.js";
import {countCodes, describeOdd} from "./oddTexts.js";
import type {DecimalMark} from "./dialect.js";
import {type Finding, plural, quoteList} from "./findings.js";
import {type TextKind, inferKind} from "./inferKind.js";
import {describeNumber, numberFindings, scanNumbers} from "./inferNumber.js";
import type {RawColumn, RawNumbers, RawTexts} from "./rawColumns.js";
import type {CodedColumn, Column, Kind} from "./table.js";

/** A column as a reader found it, before its kind is decided. */
export interface LooseColumn {
  name: string;
  raw: RawColumn;

  /** What raw numbers are. */
  kind: "number" | "time" | null;

  /** Whether the file itself says what the values are (Parquet, Arrow, JSON). */
  declared: boolean;

  /** For text files, the lines of the first cells that are neither empty nor what the column was read as. */
  oddLines?: number[];
}

export interface FinishedColumn {
  column: Column;
  kind: ColumnKind;
  findings: Finding[];
}

/** Decides the kind of a column, or takes the one a person chose, and tells what is odd about it. */
export function finishColumn(loose: LooseColumn, decimal: DecimalMark, chosen?: Kind): FinishedColumn {
  const found = "values" in loose.raw ? finishNumbers(loose, loose.raw) : finishTexts(loose, loose.raw, decimal);
  if (chosen === undefined) return found;
  const kind = {...found.kind, overridden: true, reason: "chosen by hand"};
  if (chosen === found.column.kind) return {...found, kind};
  const from = "codes" in loose.raw ? textColumn(loose.name, loose.raw) : found.column;
  const {column, findings} = convertKind(from, chosen, decimal);
  return {column, kind: {...kind, kind: chosen, role: null}, findings};
}

function finishNumbers({name, kind, oddLines}: LooseColumn, raw: RawNumbers): FinishedColumn {
  const column: Column = {name, kind: kind ?? "number", values: raw.values};
  const scan = scanNumbers(raw.values);
  const described = describeNumber(name, raw.values, scan);
  const findings = [...oddFindings(name, raw, kind ?? "number", oddLines), ...numberFindings(name, raw.values, scan)];
  if (kind !== "time") return {column, kind: described, findings};
  const range = `${isoDate(scan.min)} to ${isoDate(scan.max)}`;
  const reason = scan.count === 0 ? "no time in it" : `all ${plural(scan.count, "value")} are times from ${range}`;
  const role = described.role === "constant" ? described.role : null;
  return {column, kind: {...described, kind: "time", role, reason}, findings};
}

function finishTexts({name, declared}: LooseColumn, raw: RawTexts, decimal: DecimalMark): FinishedColumn {
  const counts = countCodes(raw.codes, raw.dictionary.length);
  const inferred = inferKind(name, {dictionary: raw.dictionary, counts}, {decimal, declared});
  const findings: Finding[] = [];
  if (inferred.hint) findings.push({severity: "note", message: inferred.hint, column: name});
  const text = textColumn(name, raw);
  if (inferred.kind === "category" || inferred.kind === "text") {
    const spelled = raw.dictionary.filter((value, code) => counts[code] > 0 && isMissingSpelling(value));
    if (spelled.length > 0) {
      const message = `${quoteList(spelled)} may stand for "missing"; kept as ${plural(spelled.length, "value")}`;
      findings.push({severity: "note", message, column: name});
    }
    return {column: {...text, kind: inferred.kind}, kind: withoutFormat(inferred), findings};
  }
  const converted = convertKind(text, inferred.kind, decimal, inferred.format);
  findings.push(...converted.findings);
  if (converted.column.kind !== "number" && converted.column.kind !== "time") {
    return {column: converted.column, kind: withoutFormat(inferred), findings};
  }
  const values = (converted.column as {values: Float64Array}).values;
  if (inferred.kind === "time") return {column: converted.column, kind: withoutFormat(inferred), findings};
  const scan = scanNumbers(values);
  findings.push(...numberFindings(name, values, scan));
  return {column: converted.column, kind: describeNumber(name, values, scan), findings};
}

/** What was found where a number or a time should be: the spellings of "missing", and the rest with examples. */
function oddFindings(name: string, {oddTexts, oddCount}: RawNumbers, kind: Kind, lines?: number[]): Finding[] {
  const findings = oddCount === 0 ? [] : describeOdd(name, oddTexts, kind);
  return findings.map((finding) => (finding.severity === "warning" && lines?.length ? {...finding, lines} : finding));
}

function textColumn(name: string, raw: RawTexts): CodedColumn {
  return {name, kind: "text", codes: raw.codes, dictionary: raw.dictionary};
}

function withoutFormat({name, kind, role, reason, overridden}: TextKind): ColumnKind {
  return {name, kind, role, reason, overridden};
}

/** The day of a time, such as 2012-01-31. */
export function isoDate(time: number): string {
  return Math.abs(time) <= 8.64e15 ? new Date(time).toISOString().slice(0, 10) : String(time);
}
