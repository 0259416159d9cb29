import type {ColumnResult, DriftResult, Verdict} from "../detectors/result.js";
import {columnText, strongestFirst} from "./columnText.js";
import {formatCount, formatNumber} from "./formatNumber.js";
import type {ReportMeta} from "./meta.js";
import {plainText, shortText} from "./plainText.js";
import {falseAlarmLines, schemaLines} from "./reportMarkdown.js";
import {textTable} from "./textTable.js";
import {verdictSentence} from "./verdictSentence.js";

export interface ReportTextOptions {
  /** Whether verdicts are coloured by ANSI codes. Defaults to false. */
  color?: boolean;
}

const most = 200;
const colors: Record<Verdict, number> = {drift: 31, "no drift": 32, "not enough data": 33};

/** A drift result for the terminal: the verdict first, then aligned tables. Control characters in names are shown, not sent. */
export function reportText(result: DriftResult, meta: ReportMeta, {color = false}: ReportTextOptions = {}): string {
  const paint = (text: string, verdict: Verdict) => (color ? `\u001b[${colors[verdict]}m${text}\u001b[0m` : text);
  const files = meta.files.map(({role, name, rows}) => [
    role,
    shortText(name, 100),
    formatCount(rows ?? result.rows[role], "row")
  ]);
  const sections = [
    [paint(verdictSentence(result), result.verdict)],
    [...textTable(files, new Set([2])), `checked    ${ruleText(result)}`],
    columnLines(result.columns, paint),
    titled("Why", reasonLines(result.columns)),
    titled("Changes of the schema", schemaLines(result)),
    titled(
      "Not checked",
      result.skipped.map(({name, reason}) => `${shortText(name, 60)}: ${reason}`)
    ),
    titled("False alarms on the reference itself", falseAlarmLines(result)),
    titled("Warnings", result.warnings)
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function ruleText({detector, method, correction, threshold, alpha}: DriftResult): string {
  const level = threshold === alpha ? "" : `, adjusted p below ${formatNumber(threshold)}`;
  return `detector ${detector}, method ${method}, alpha ${alpha}, correction ${correction}${level}`;
}

function columnLines(columns: readonly ColumnResult[], paint: (text: string, verdict: Verdict) => string): string[] {
  if (columns.length === 0) return [];
  const shown = strongestFirst(columns).slice(0, most);
  const rows = shown.map((column) => {
    const {kind, test, method, statistic, p, pAdjusted, effect, missing} = columnText(column);
    const limit = column.effect === null ? "" : formatNumber(column.effect.threshold);
    return [
      shortText(column.name, 32),
      kind,
      test,
      method,
      statistic,
      p,
      pAdjusted,
      effect,
      limit,
      missing,
      column.verdict
    ];
  });
  const [header, ...lines] = textTable([headings, ...rows], new Set([4, 5, 6]));
  const painted = lines.map((line, i) => {
    const {verdict} = shown[i];
    return line.slice(0, -verdict.length) + paint(verdict, verdict);
  });
  const more = columns.length - shown.length;
  const rest = more === 0 ? [] : [`… and ${formatCount(more, "more column")}; --format json has all of them`];
  return ["Drift by column", header, ...painted, ...rest];
}

const headings = [
  "column",
  "kind",
  "test",
  "method",
  "statistic",
  "p",
  "adj. p",
  "effect [95 %]",
  "limit",
  "missing",
  "verdict"
];

/** Why each column that is not quiet got its verdict; a column below the threshold needs no explanation. */
function reasonLines(columns: readonly ColumnResult[]): string[] {
  return strongestFirst(columns)
    .filter(({verdict}) => verdict !== "no drift")
    .slice(0, most)
    .map(({name, verdict, reason}) => `${shortText(name, 32)}: ${verdict}, ${plainText(reason)}`);
}

function titled(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, most).map((line) => `  ${plainText(line)}`);
  if (lines.length > most) shown.push(`  … and ${formatNumber(lines.length - most)} more`);
  return [title, ...shown];
}
