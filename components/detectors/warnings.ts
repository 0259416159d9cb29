import {plural} from "../table/findings.js";
import type {Sides} from "./measureColumn.js";
import type {ColumnResult} from "./result.js";
import type {CheckSettings} from "./settings.js";

const mostNamed = 5;
const fewestBlocks = 10;

/** What a person should know before believing the verdict, in whole sentences. */
export function columnWarnings(columns: readonly ColumnResult[], sides: Sides, settings: CheckSettings): string[] {
  return [
    ...infiniteWarning(columns),
    ...dependenceWarning(columns, settings),
    ...blockWarning(sides, settings),
    ...granularityWarning(columns, settings),
    ...profileWarning(sides, settings)
  ];
}

function infiniteWarning(columns: readonly ColumnResult[]): string[] {
  const some = columns.filter(({infinite}) => infinite > 0);
  if (some.length === 0) return [];
  const total = some.reduce((sum, {infinite}) => sum + infinite, 0);
  return [
    `${plural(total, "infinite value")} in ${nameSome(some)} cannot be ranked by size: set aside and counted as missing.`
  ];
}

function dependenceWarning(columns: readonly ColumnResult[], {block}: CheckSettings): string[] {
  if (block !== null) return [];
  const strong = columns.filter(({dependence}) => dependence?.strong);
  if (strong.length === 0) return [];
  const weakest = strong.reduce((a, b) => (weight(a) <= weight(b) ? a : b));
  const {autocorrelation, effectiveReference} = weakest.dependence!;
  return [
    `Rows depend on their neighbours in ${nameSome(strong)}, so these p-values are too small. In ` +
      `${JSON.stringify(weakest.name)} (autocorrelation ${autocorrelation.toFixed(2)}) ` +
      `${plural(weakest.n.reference, "reference value")} carry as much as about ${plural(Math.round(effectiveReference), "independent one")}. ` +
      `Repeat the check with --block ${suggestBlock(weakest)}.`
  ];
}

function weight({n, dependence}: ColumnResult): number {
  return dependence === null ? 1 : dependence.effectiveReference / Math.max(1, n.reference);
}

/** About twice the time in which a column forgets itself, and not more than a twentieth of it. */
function suggestBlock(column: ColumnResult): number {
  const length = Math.ceil(2 / weight(column));
  return Math.max(2, Math.min(length, Math.floor(column.n.reference / 20)));
}

function blockWarning({reference, current}: Sides, {block}: CheckSettings): string[] {
  if (block === null || reference.table === null) return [];
  const blocks = Math.min(Math.ceil(reference.rows / block), Math.ceil(current.rows / block));
  if (blocks >= fewestBlocks) return [];
  return [
    `Blocks of ${block} rows leave only ${blocks} on a side: too few to tell chance from change. Use a smaller --block.`
  ];
}

function granularityWarning(columns: readonly ColumnResult[], settings: CheckSettings): string[] {
  const {block, permutations, alpha, correction} = settings;
  const strictest = correction === "none" ? alpha : alpha / Math.max(1, columns.length);
  if (block === null || strictest * permutations >= 2) return [];
  const needed = Math.ceil(10 / strictest / 100) * 100;
  return [
    `With ${permutations} permutations a p-value is a multiple of 1/${permutations}, too coarse for ${columns.length} ` +
      `columns at alpha ${alpha}. Use --permutations ${needed}.`
  ];
}

function profileWarning({reference}: Sides, {block}: CheckSettings): string[] {
  if (reference.table !== null) return [];
  const blocks = block === null ? "" : " and --block is ignored";
  return [
    `The reference is a profile without rows: dependence between rows and the self-check cannot be computed${blocks}.`
  ];
}

function nameSome(columns: readonly ColumnResult[]): string {
  const names = columns
    .slice(0, mostNamed)
    .map(({name}) => JSON.stringify(name.length > 40 ? `${name.slice(0, 40)}…` : name));
  return columns.length > mostNamed ? `${names.join(", ")} and ${columns.length - mostNamed} more` : names.join(", ");
}
