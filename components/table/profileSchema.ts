import {z} from "zod";

/** The version of a profile's shape; raised when a field changes its meaning or goes away. */
export const profileVersion = 1;

const kinds = ["number", "category", "text", "time", "boolean"] as const;
const count = z.int().nonnegative();

export const alertSchema = z.object({
  name: z.enum(["constant", "id-like", "high cardinality", "skewed", "many missing", "infinite", "sentinel"]),
  message: z.string()
});

const numbersSchema = z.object({
  min: z.number(),
  max: z.number(),
  mean: z.number(),
  sd: z.number().nonnegative(),
  quantiles: z.array(z.object({p: z.number().min(0).max(1), value: z.number()})),
  histogram: z.object({edges: z.array(z.number()), counts: z.array(count)}),
  grid: z
    .object({
      exact: z.boolean().describe("whether every distinct value is here with its count"),
      values: z.array(z.number()).describe("ascending; when not exact, the middle of each of 2,000 equal shares"),
      counts: z.array(z.int().positive())
    })
    .describe("what stands for the rows in a test; minimum and maximum are always among the values")
});

const categoriesSchema = z.object({
  values: z.array(z.object({value: z.string(), count: z.int().positive()})).describe("the most frequent first"),
  other: z.object({distinct: count, rows: count}).describe("what stands behind the values listed")
});

export const columnProfileSchema = z.object({
  name: z.string(),
  kind: z.enum(kinds),
  role: z.enum(["id-like", "constant"]).nullable(),
  reason: z.string().describe("why this kind"),
  missing: count,
  infinite: count,
  distinct: count,
  numbers: numbersSchema.nullable().describe("for numbers, and for times in milliseconds since 1970 UTC"),
  categories: categoriesSchema.nullable().describe("null for text and for what looks like an identifier"),
  alerts: z.array(alertSchema)
});

export const profileSchema = z
  .object({
    fieldbookProfile: z.literal(profileVersion),
    name: z.string(),
    rows: count,
    duplicateRows: count.describe("rows that are the same as an earlier one"),
    columns: z.array(columnProfileSchema)
  })
  .meta({id: "profile-v1", title: "Profile of a table, without its rows"});

export type ColumnProfile = z.infer<typeof columnProfileSchema>;
export type ProfileAlert = z.infer<typeof alertSchema>;
export type Profile = z.infer<typeof profileSchema>;
