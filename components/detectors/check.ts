import {createRandom} from "../math/random.js";
import type {Profile} from "../table/profile.js";
import type {Table} from "../table/table.js";
import {decideColumns} from "./decideColumns.js";
import {addIntervals} from "./intervals.js";
import {type MeasuredColumn, measureColumn, type Sides} from "./measureColumn.js";
import {type Plan, planColumns, refuseOrSkip} from "./plan.js";
import {type ColumnResult, type DriftResult, resultVersion} from "./result.js";
import {selfCheck} from "./selfCheck.js";
import {type CheckSettings, settingsFor} from "./settings.js";
import {profileSide, tableSide} from "./side.js";
import {datasetVerdict} from "./verdict.js";
import {columnWarnings} from "./warnings.js";

export type CheckInput = {table: Table} | {profile: Profile};

export interface CheckProgress {
  stage: "testing columns" | "drawing intervals" | "checking the reference against itself";
  done: number;
  total: number;
}

/** What is known of the two files besides their rows. */
export interface CheckContext {
  /** Columns to leave alone unless they are named, with the reason, such as row numbers. */
  setAside?: Readonly<Record<string, string>>;

  /** Columns that hold different things on the two sides. */
  kindChanged?: DriftResult["schema"]["kindChanged"];

  /** What was found when the files were read; passed on in the result. */
  warnings?: readonly string[];
}

export interface CheckHooks {
  onProgress?: (progress: CheckProgress) => void;
  signal?: AbortSignal;

  /** Called between pieces of work, to let signals through where they need that. */
  pause?: () => Promise<void>;
}

/** A verdict, and what takes longer and changes no verdict: intervals and the self-check. */
export interface PendingCheck {
  result: DriftResult;
  complete(hooks?: CheckHooks): Promise<DriftResult>;
}

/** The most columns that get pictures and intervals, strongest first; the self-check takes the same ones. */
export const mostDetailed = 200;

/**
 * Compares two tables column by column and says whether the data drifted, by the rules of verdict.ts, with
 * intervals and the A/A check. Each column's random numbers derive from the seed and its name, so the order of
 * the columns changes nothing.
 *
 * @throws {InputError} if a setting names a column that is absent or does not fit, or none is in common
 */
export async function checkTables(
  reference: CheckInput,
  current: {table: Table},
  settings: CheckSettings,
  context: CheckContext & CheckHooks = {}
): Promise<DriftResult> {
  const pending = await beginCheck(reference, current, settings, context);
  return pending.complete(context);
}

/** The verdict of checkTables alone, from all rows, and the rest as a second step. */
export async function beginCheck(
  reference: CheckInput,
  current: {table: Table},
  settings: CheckSettings,
  context: CheckContext & CheckHooks = {}
): Promise<PendingCheck> {
  const sides: Sides = {
    reference:
      "table" in reference ? tableSide(reference.table, "reference", settings) : profileSide(reference.profile),
    current: tableSide(current.table, "current", settings)
  };
  const {setAside = {}, kindChanged = []} = context;
  const plan = planColumns({
    reference: sides.reference.columns,
    current: sides.current.columns,
    settings,
    setAside,
    kindChanged
  });
  const measured = await measureAll(plan, sides, settings, context);
  const result = assemble(decideColumns(measured, settings), {plan, sides, settings, context});
  return {result, complete: (hooks = {}) => completeCheck(result, {plan, sides, settings, measured}, hooks)};
}

async function measureAll(plan: Plan, sides: Sides, settings: CheckSettings, hooks: CheckHooks) {
  const measured: MeasuredColumn[] = [];
  const pace = pacer("testing columns", hooks);
  const tested = plan.tested.splice(0);
  for (const [done, column] of tested.entries()) {
    await pace(done, tested.length);
    const outcome = measureColumn(column, sides, {
      settings: settingsFor(column.name, settings),
      columns: tested.length
    });
    if ("refusal" in outcome) refuseOrSkip(plan, column, outcome.refusal, settings);
    else {
      measured.push(outcome);
      plan.tested.push(column);
    }
  }
  return measured;
}

interface Assembly {
  plan: Plan;
  sides: Sides;
  settings: CheckSettings;
  context: CheckContext;
}

function assemble(columns: ColumnResult[], {plan, sides, settings, context}: Assembly): DriftResult {
  const changed = plan.schema.onlyReference.length + plan.schema.onlyCurrent.length + plan.schema.kindChanged.length;
  const verdicts = [...columns.map(({verdict}) => verdict), ...new Array<"drift">(changed).fill("drift")];
  const verdict = datasetVerdict(verdicts, settings.share);
  const adjusted = columns.flatMap(({pAdjusted}) => pAdjusted ?? []);
  const detailed = new Set(strongest(columns));
  return {
    version: resultVersion,
    detector: settings.detector,
    method: settings.block === null ? settings.method : "permutation",
    verdict,
    drift: verdict === "drift",
    alpha: settings.alpha,
    correction: settings.correction,
    threshold: settings.alpha,
    pValue: adjusted.length === 0 ? null : Math.min(...adjusted),
    statistic: null,
    distance: null,
    columns: columns.map((column, i) => (detailed.has(i) ? column : {...column, distribution: null})),
    schema: plan.schema,
    skipped: plan.skipped,
    aa: null,
    warnings: [...(context.warnings ?? []), ...columnWarnings(columns, sides, settings)],
    rows: {reference: sides.reference.rows, current: sides.current.rows},
    settings: {...settings}
  };
}

interface Completion {
  plan: Plan;
  sides: Sides;
  settings: CheckSettings;
  measured: readonly MeasuredColumn[];
}

async function completeCheck(
  result: DriftResult,
  {plan, sides, settings, measured}: Completion,
  hooks: CheckHooks
): Promise<DriftResult> {
  const detailed = strongest(result.columns);
  const columns = [...result.columns];
  const paceIntervals = pacer("drawing intervals", hooks);
  for (const [done, i] of detailed.entries()) {
    await paceIntervals(done, detailed.length);
    const random = createRandom(settings.seed, "intervals", columns[i].name);
    columns[i] = addIntervals(columns[i], measured[i].grids, random);
  }
  const {table} = sides.reference;
  if (table === null) return {...result, columns};
  const aa = await selfCheck({
    reference: table,
    tested: detailed.map((i) => plan.tested[i]),
    settings,
    random: createRandom(settings.seed, "self-check"),
    beforeEach: pacer("checking the reference against itself", hooks)
  });
  return {...result, columns, aa};
}

/** The indexes of the columns with the largest effect for their threshold, at most mostDetailed, in file order. */
function strongest(columns: readonly ColumnResult[]): number[] {
  const strength = ({effect, verdict}: ColumnResult) =>
    (verdict === "drift" ? 1e6 : 0) + (effect === null ? 0 : effect.value / effect.threshold);
  return columns
    .map((column, i) => ({i, strength: strength(column)}))
    .sort((a, b) => b.strength - a.strength || a.i - b.i)
    .slice(0, mostDetailed)
    .map(({i}) => i)
    .sort((a, b) => a - b);
}

/** Before each piece of work: tells how far it is, stops if asked to, and lets signals through. */
function pacer(stage: CheckProgress["stage"], {onProgress, signal, pause}: CheckHooks) {
  return async (done: number, total: number) => {
    await pause?.();
    signal?.throwIfAborted();
    onProgress?.({stage, done, total});
  };
}
