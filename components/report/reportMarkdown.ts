import type {ColumnResult, DriftResult} from "../detectors/result.js";
import {columnText, strongestFirst} from "./columnText.js";
import {formatCount, formatNumber, formatShare} from "./formatNumber.js";
import {type ReportMeta, citation} from "./meta.js";
import {plainText, shortText} from "./plainText.js";
import {settingEntries} from "./settingEntries.js";
import {verdictSentence} from "./verdictSentence.js";

const most = 200;

/** A drift result as Markdown (GitHub's tables): for a comment on a pull request, or the summary of a job. */
export function reportMarkdown(result: DriftResult, meta: ReportMeta): string {
  const sections = [
    `# Drift report, ${escapeMarkdown(meta.date)}`,
    `**${escapeMarkdown(verdictSentence(result))}**`,
    table(
      ["side", "file", "rows", "SHA-256"],
      meta.files.map(({role, name, rows, sha256}) => [
        role,
        shortText(name, 300),
        formatNumber(rows ?? result.rows[role]),
        sha256 ?? ""
      ])
    ),
    list("Warnings", result.warnings),
    "## Drift by column",
    columnsTable(result.columns),
    list("Changes of the schema", schemaLines(result)),
    list(
      "Columns not checked",
      result.skipped.map(({name, reason}) => `${shortText(name, 200)}: ${reason}`)
    ),
    list("False alarms on the reference itself", falseAlarmLines(result)),
    list(
      "Settings",
      settingEntries(result).map(([name, value]) => `${name}: ${value}`)
    ),
    meta.command === undefined ? "" : `## To repeat this check\n\n${codeBlock(meta.command)}`,
    `How to cite: ${escapeMarkdown(citation(meta))}`
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

/** What the schema section says, one line a column; not escaped. */
export function schemaLines({schema}: Pick<DriftResult, "schema">): string[] {
  return [
    ...schema.onlyReference.map((name) => `${shortText(name, 200)}: only in the reference`),
    ...schema.onlyCurrent.map((name) => `${shortText(name, 200)}: only in the current data`),
    ...schema.kindChanged.map(
      ({name, reference, current}) => `${shortText(name, 200)}: ${reference} in the reference, ${current} now`
    )
  ];
}

/** How often each rule alarms on the reference itself, one line each; not escaped. */
export function falseAlarmLines({aa}: Pick<DriftResult, "aa">): string[] {
  return (["random", "time"] as const).flatMap((split) => {
    const found = aa?.[split] ?? null;
    if (found === null) return [];
    const how = `${split === "random" ? "split at random" : "split by time"}, ${formatCount(found.comparisons, "comparison")}`;
    return found.rules.map(({rule, falseAlarmRate}) => `${rule}: ${formatShare(falseAlarmRate)} (${how})`);
  });
}

/** Escapes text for the inline Markdown of a paragraph, an item or a cell, on one line, with no link or mention. */
export function escapeMarkdown(text: string): string {
  return plainText(text)
    .replace(/[\\`*_[\]|~#$]/g, "\\$&")
    .replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/@(?=\w)/g, "&#64;")
    .replace(/:(?=\/\/)/g, "&#58;")
    .replace(/\b(www)\./gi, "$1&#46;");
}

function columnsTable(columns: readonly ColumnResult[]): string {
  if (columns.length === 0) return "No column was checked.";
  const shown = strongestFirst(columns).slice(0, most);
  const rows = shown.map((column) => {
    const text = columnText(column);
    const {kind, test, method, statistic, p, pAdjusted, effect, missing, verdict} = text;
    const name = shortText(column.name, 80);
    return [name, kind, test, method, statistic, p, pAdjusted, effect, missing, verdict, column.reason];
  });
  const more = columns.length - shown.length;
  const rest = more === 0 ? "" : `\n\n… and ${formatCount(more, "more column")}, in the JSON.`;
  return table(headings, rows) + rest;
}

const headings = [
  "column",
  "kind",
  "test",
  "method",
  "statistic",
  "p",
  "adjusted p",
  "effect [95 % interval]",
  "missing",
  "verdict",
  "why"
];

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(" | ")} |`;
  return [line(header), `|${" --- |".repeat(header.length)}`, ...rows.map(line)].join("\n");
}

function list(heading: string, lines: readonly string[]): string {
  if (lines.length === 0) return "";
  const items = lines.slice(0, most).map((line) => `- ${escapeMarkdown(shortText(line, 1000))}`);
  if (lines.length > most) items.push(`- … and ${formatNumber(lines.length - most)} more, in the JSON`);
  return `## ${heading}\n\n${items.join("\n")}`;
}

function codeBlock(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}sh\n${text}\n${fence}`;
}
