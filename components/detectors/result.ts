import {z} from "zod";

/** The version of the result's shape; raised when a field changes its meaning or goes away. */
export const resultVersion = 1;

export const verdicts = ["drift", "no drift", "not enough data"] as const;
export const kinds = ["number", "category", "text", "time", "boolean"] as const;

const counts = z.object({reference: z.int().nonnegative(), current: z.int().nonnegative()});
const probability = z.number().min(0).max(1);

/** An effect size with its 95 % interval; low and high stay null until intervals are computed, or when they cannot be. */
export const effectSchema = z.object({
  name: z.string().describe('what is measured, such as "Wasserstein ÷ reference sd"'),
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable()
});

const primaryEffectSchema = effectSchema.extend({
  threshold: z.number().nonnegative().describe("the smallest effect that counts as drift"),
  noDriftBand: z
    .object({low: z.number(), high: z.number()})
    .nullable()
    .describe("where the middle 95 % of this effect lies when nothing changed, at these sample sizes")
});

export const columnResultSchema = z.object({
  name: z.string(),
  kind: z.enum(kinds),
  test: z.string().describe('"ks", "cvm", "chi2" or "fet"').nullable(),
  method: z.string().describe('"exact", "asymptotic" or "permutation"').nullable(),
  statistic: z.number().nullable(),
  pValue: probability.nullable(),
  pAdjusted: probability.nullable(),
  permutations: z
    .int()
    .positive()
    .nullable()
    .describe("how many permutations the p-value rests on; 0 then means below 1/permutations"),
  verdict: z.enum(verdicts),
  drift: z.boolean(),
  reason: z.string().describe("why this verdict, in one sentence"),
  n: counts.describe("usable values on each side"),
  effect: primaryEffectSchema.nullable(),
  otherEffects: z.array(effectSchema),
  distances: z.array(z.object({name: z.string(), value: z.number().nullable(), convention: z.string()})),
  detectable: z.number().nullable().describe("the smallest effect found with 80 % power at these sample sizes"),
  missing: counts.extend({
    rateReference: probability.nullable(),
    rateCurrent: probability.nullable(),
    pValue: probability.nullable(),
    pAdjusted: probability.nullable(),
    drift: z.boolean()
  }),
  infinite: z.int().nonnegative().describe("values of ±Infinity, set aside and counted as missing"),
  unseen: z.object({
    rows: z.int().nonnegative(),
    share: probability.describe("of the current side's usable values"),
    values: z.array(z.object({value: z.string(), count: z.int().positive()})).describe("the most frequent, at most 20"),
    distinct: z.int().nonnegative()
  }),
  dependence: z
    .object({
      autocorrelation: z.number().describe("at lag 1, in row order"),
      effectiveReference: z.number(),
      effectiveCurrent: z.number(),
      strong: z.boolean()
    })
    .nullable(),
  distribution: z
    .discriminatedUnion("type", [
      z.object({
        type: z.literal("histogram"),
        edges: z.array(z.number()).describe("one more than bins; times in milliseconds since 1970 UTC"),
        reference: z.array(z.int().nonnegative()),
        current: z.array(z.int().nonnegative()),
        outside: counts.describe("values of long tails, beyond the first and last edge")
      }),
      z.object({
        type: z.literal("bars"),
        values: z.array(z.string()).describe("the most frequent values on either side, at most 20"),
        reference: z.array(z.int().nonnegative()),
        current: z.array(z.int().nonnegative()),
        otherReference: z.int().nonnegative(),
        otherCurrent: z.int().nonnegative()
      })
    ])
    .nullable()
});

const falseAlarms = z.object({
  comparisons: z.int().nonnegative(),
  rows: z.int().nonnegative().describe("of each half"),
  rules: z.array(z.object({rule: z.string(), falseAlarmRate: probability}))
});

export const driftResultSchema = z
  .object({
    version: z.literal(resultVersion),
    detector: z.string(),
    method: z.string(),
    verdict: z.enum(verdicts),
    drift: z.boolean(),
    alpha: probability,
    correction: z.enum(["none", "bonferroni", "holm", "fdr"]),
    threshold: z.number().describe("what the adjusted p-value must fall below"),
    pValue: probability.nullable().describe("of a joint test; for column-wise detectors the smallest adjusted p-value"),
    statistic: z.number().nullable(),
    distance: z.number().nullable(),
    columns: z.array(columnResultSchema),
    schema: z.object({
      onlyReference: z.array(z.string()),
      onlyCurrent: z.array(z.string()),
      kindChanged: z.array(z.object({name: z.string(), reference: z.enum(kinds), current: z.enum(kinds)}))
    }),
    skipped: z.array(z.object({name: z.string(), reason: z.string()})),
    aa: z
      .object({random: falseAlarms.nullable(), time: falseAlarms.nullable()})
      .nullable()
      .describe("the reference checked against itself"),
    warnings: z.array(z.string()),
    rows: counts,
    settings: z.record(z.string(), z.unknown()),
    seconds: z.number().nonnegative().optional().describe("added by the caller")
  })
  .meta({id: "drift-result-v1", title: "Drift result"});

export type Verdict = (typeof verdicts)[number];
export type Effect = z.infer<typeof effectSchema>;
export type ColumnResult = z.infer<typeof columnResultSchema>;
export type DriftResult = z.infer<typeof driftResultSchema>;
