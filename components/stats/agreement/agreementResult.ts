import {z} from "zod";
import {intervalMethods} from "./bootstrapUnits.js";
import {levels, weightings} from "./disagreement.js";
import {reasons} from "./estimates.js";
import {intraclassForms} from "./intraclass.js";

/** The version of the result's shape; raised when a field changes its meaning or goes away. */
export const agreementVersion = 1;

export const agreementOptionsSchema = z.strictObject({
  level: z.enum(levels).default("nominal").describe("what labels are: the metric of Krippendorff's alpha"),
  weights: z.enum(weightings).default("identity").describe("of all kappas, Scott's pi, AC2 and Brennan–Prediger"),
  resamples: z.int().min(0).max(1_000_000).default(1000).describe("how many, for intervals; 0 leaves them out"),
  seed: z.int().min(0).default(0),
  confidence: z.number().gt(0).lt(1).default(0.95)
});

const count = z.int().nonnegative();
const share = z.number().min(0).max(1).nullable();

export const measureSchema = z.object({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  standardError: z.number().nonnegative().nullable(),
  n: count.describe("how many units it rests on"),
  interval: z.enum(intervalMethods).nullable().describe("how low and high came about"),
  reason: z.enum(reasons).nullable().describe("why there is no value, or no interval")
});

const selfSchema = z.object({
  annotator: z.string(),
  units: count.describe("labelled more than once"),
  percent: measureSchema,
  cohenKappa: measureSchema
});

export const agreementResultSchema = z
  .object({
    version: z.literal(agreementVersion),
    units: count.describe("with a label"),
    annotators: count.describe("with a label"),
    labels: count,
    percent: measureSchema.describe("share of equal pairs of labels within units"),
    weightedPercent: measureSchema,
    cohenKappa: measureSchema.describe("mean over pairs of annotators"),
    scottPi: measureSchema.describe("mean over pairs of annotators"),
    fleissKappa: measureSchema,
    congerKappa: measureSchema,
    krippendorffAlpha: measureSchema,
    gwetAC1: measureSchema,
    gwetAC2: measureSchema,
    brennanPrediger: measureSchema,
    icc: measureSchema.describe("ICC(2,1): a single label, absolute agreement"),
    rwg: measureSchema.describe("mean over units of r_wg against answers at random"),
    averageDeviation: measureSchema
      .extend({cutoff: z.number().nullable().describe("scale options ÷ 6")})
      .describe("mean over units of the mean distance from the unit's mean"),
    intraclass: z.array(
      z.object({
        form: z.enum(intraclassForms),
        value: z.number().nullable(),
        low: z.number().nullable(),
        high: z.number().nullable()
      })
    ),
    categories: z.array(z.object({category: z.string(), labels: count, agreement: share})),
    byAnnotator: z.array(z.object({annotator: z.string(), labels: count, shared: count, agreement: share})),
    pairs: z.array(
      z.object({
        annotators: z.tuple([z.string(), z.string()]),
        units: count.describe("that both labelled"),
        percent: share,
        cohenKappa: z.number().nullable(),
        scottPi: z.number().nullable()
      })
    ),
    self: z.array(selfSchema).describe("agreement of annotators with themselves, on units they labelled again"),
    warnings: z.array(z.string()),
    settings: agreementOptionsSchema
  })
  .meta({id: "agreement-result-v1", title: "Agreement result"});

export type AgreementOptions = z.input<typeof agreementOptionsSchema>;
export type AgreementSettings = z.output<typeof agreementOptionsSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type SelfAgreement = z.infer<typeof selfSchema>;
export type AgreementResult = z.infer<typeof agreementResultSchema>;

/** The measures of a result, in the order in which they are told. */
export const measureNames = [
  "percent",
  "weightedPercent",
  "cohenKappa",
  "scottPi",
  "fleissKappa",
  "congerKappa",
  "krippendorffAlpha",
  "gwetAC1",
  "gwetAC2",
  "brennanPrediger",
  "icc",
  "rwg",
  "averageDeviation"
] as const;
export type MeasureName = (typeof measureNames)[number];
