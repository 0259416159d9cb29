import {z} from "zod";
import {kinds} from "./result.js";

export const detectorNames = ["tabular", "ks", "cvm", "chi2", "fet"] as const;
export const corrections = ["fdr", "holm", "bonferroni", "none"] as const;

/**
 * Everything that decides a check, besides the data. The page's URL, the command's options and a rules file
 * all become this one shape, so that the three give the same result.
 */
export const checkSettingsSchema = z.strictObject({
  detector: z.enum(detectorNames).default("tabular"),
  method: z.enum(["auto", "exact", "asymptotic"]).default("auto"),
  alternative: z.enum(["two-sided", "less", "greater"]).default("two-sided").describe("for ks and fet"),
  columns: z.array(z.string()).nullable().default(null).describe("only these; null for all that fit"),
  exclude: z.array(z.string()).default([]),
  kind: z.record(z.string(), z.enum(kinds)).default({}).describe("columns whose kind the person decided"),
  alpha: z.number().gt(0).lt(1).default(0.05),
  correction: z.enum(corrections).default("fdr"),
  effect: z
    .number()
    .gt(0)
    .default(0.1)
    .describe("0.1 stands for 0.1 of a standard deviation and 0.05 of total variation; scales both"),
  effects: z
    .record(z.string(), z.number().gt(0))
    .default({})
    .describe("columns with an effect threshold of their own, on the scale of effect"),
  share: z
    .number()
    .gt(0)
    .lte(1)
    .nullable()
    .default(null)
    .describe("drift when at least this share of columns drifts; null for any"),
  permutations: z.int().min(20).max(1_000_000).default(100).describe("for block permutation"),
  block: z.int().min(2).nullable().default(null).describe("rows that belong together, when rows depend on each other"),
  sample: z.int().min(2).nullable().default(null).describe("at most this many rows of each side, drawn with the seed"),
  seed: z.int().min(0).default(0)
});

export type CheckSettings = z.infer<typeof checkSettingsSchema>;
export type CheckOptions = z.input<typeof checkSettingsSchema>;

/** The settings as they hold for one column. */
export function settingsFor(name: string, settings: CheckSettings): CheckSettings {
  return Object.hasOwn(settings.effects, name) ? {...settings, effect: settings.effects[name]} : settings;
}

/** The smallest effect that counts: 0.1 reference sd for numbers and 0.05 of total variation for categories, scaled by settings.effect. */
export function thresholdFor(type: "numbers" | "categories", {effect}: Pick<CheckSettings, "effect">): number {
  return type === "numbers" ? effect : effect / 2;
}
