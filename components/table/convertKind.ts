import {isMissingSpelling} from "./columnKind.js";
import type {DecimalMark} from "./dialect.js";
import type {Finding} from "./findings.js";
import {booleanPair} from "./inferKind.js";
import {countCodes, describeOdd} from "./oddTexts.js";
import {parseNumber} from "./parseNumber.js";
import {type TimeFormat, detectTimeFormat, parseTime} from "./parseTime.js";
import {StringCoder} from "./stringCoder.js";
import {type CodedColumn, type Column, type Kind, type NumericColumn, isNumeric} from "./table.js";

export interface Converted {
  column: Column;

  /** What got lost on the way, such as texts that are no number. */
  findings: Finding[];
}

/**
 * The same column as another kind, without reading the file again. Texts that are no number, time or truth value
 * become missing, and are told. Numbers become the shortest text that reads back as the same number.
 */
export function convertKind(column: Column, kind: Kind, decimal: DecimalMark = ".", format?: TimeFormat): Converted {
  if (column.kind === kind) return {column, findings: []};
  if (kind === "number" || kind === "time") {
    return isNumeric(column) ? relabel(column, kind) : toNumbers(column, kind, decimal, format);
  }
  const coded = isNumeric(column) ? toTexts(column) : column;
  if (kind === "boolean") return toBooleans(coded);
  return {column: {...coded, kind}, findings: []};
}

function relabel(column: NumericColumn, kind: "number" | "time"): Converted {
  return {column: {...column, kind}, findings: []};
}

function toNumbers(
  {name, codes, dictionary}: CodedColumn,
  kind: "number" | "time",
  decimal: DecimalMark,
  known?: TimeFormat
): Converted {
  const detected = known ?? detectTimeFormat(dictionary.filter((text) => !isMissingSpelling(text)).slice(0, 1000));
  const format = detected === null || detected === "ambiguous" ? "ymd" : detected;
  const read = (text: string) => (kind === "number" ? parseNumber(text, decimal) : parseTime(text, format));
  const parsed = Float64Array.from(dictionary, read);
  const values = new Float64Array(codes.length);
  for (let i = 0; i < codes.length; i++) values[i] = codes[i] < 0 ? NaN : parsed[codes[i]];
  return {
    column: {name, kind, values},
    findings: lost(name, codes, dictionary, (code) => !Number.isNaN(parsed[code]), kind)
  };
}

function toTexts({name, kind, values}: NumericColumn): CodedColumn {
  const coder = new StringCoder();
  const known = new Map<number, number>();
  const codes = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (Number.isNaN(value)) codes[i] = -1;
    else {
      let code = known.get(value);
      if (code === undefined) known.set(value, (code = coder.codeOf(kind === "time" ? isoTime(value) : String(value))));
      codes[i] = code;
    }
  }
  return {name, kind: "category", codes, dictionary: coder.dictionary};
}

function toBooleans({name, codes, dictionary}: CodedColumn): Converted {
  const pair = booleanPair(dictionary.filter((text) => !isMissingSpelling(text))) ?? ["false", "true"];
  const truth = Int32Array.from(dictionary, (text) => {
    const word = text.trim().toLowerCase();
    if (word === "0" || word === "1") return +word;
    return pair.indexOf(word);
  });
  const converted = codes.map((code) => (code < 0 ? -1 : truth[code]));
  const findings = lost(name, codes, dictionary, (code) => truth[code] >= 0, "boolean");
  return {column: {name, kind: "boolean", codes: converted, dictionary: ["false", "true"]}, findings};
}

function lost(
  name: string,
  codes: Int32Array,
  dictionary: readonly string[],
  isKept: (code: number) => boolean,
  kind: Kind
): Finding[] {
  const counts = countCodes(codes, dictionary.length);
  const odd = new Map<string, number>();
  dictionary.forEach((text, code) => {
    if (counts[code] > 0 && !isKept(code)) odd.set(text, counts[code]);
  });
  return odd.size === 0 ? [] : describeOdd(name, odd, kind);
}

/** A time as ISO 8601; a day alone when it is midnight UTC. */
function isoTime(value: number): string {
  if (!(Math.abs(value) <= 8.64e15)) return String(value);
  const text = new Date(value).toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, -14) : text;
}
