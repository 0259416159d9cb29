import {z} from "zod";

export const measureKinds = [
  "count",
  "count distinct",
  "mean",
  "median",
  "min",
  "max",
  "sum",
  "quantile",
  "share where"
] as const;
export const timeParts = ["year", "month", "day", "weekday", "hour"] as const;
export const comparisons = ["=", "<>", "<", "<=", ">", ">=", "contains", "starts with"] as const;
export const missingTests = ["is missing", "is not missing"] as const;

/** A column of the table asked, or, with a join, of any of the two. */
const columnSchema = z.union([z.string(), z.object({table: z.string(), column: z.string()})]);

const filterSchema = z.union([
  z.object({
    column: columnSchema,
    operator: z.enum(comparisons),

    /** Times as text, such as "2001-02-01". */
    value: z.union([z.string(), z.number(), z.boolean()])
  }),
  z.object({column: columnSchema, operator: z.enum(missingTests)})
]);

/** The name of a measure's column in the result; made from what it measures unless given. */
const as = z.string().optional();

const measureSchema = z.union([
  z.object({kind: z.literal("count"), as}),
  z.object({kind: z.literal("quantile"), column: columnSchema, p: z.number().min(0).max(1), as}),
  z.object({kind: z.literal("share where"), where: filterSchema, as}),
  z.object({kind: z.enum(["count distinct", "mean", "median", "min", "max", "sum"]), column: columnSchema, as})
]);

const groupSchema = z.object({
  column: columnSchema,

  /** A part of a time: months from 1, weekdays from 1 on Monday, hours from 0. */
  part: z.enum(timeParts).optional()
});

/** A question to tables in plain data, as the controls of the query builder set it. */
export const querySchema = z.object({
  from: z.string(),

  /** Rows of another table put beside those where both columns are equal; "left" keeps rows that find none. */
  join: z
    .object({table: z.string(), on: z.tuple([z.string(), z.string()]), kind: z.enum(["inner", "left"]).optional()})
    .optional(),

  /** The columns of single rows; all where there are none. Not used where there are groups or measures. */
  columns: z.array(columnSchema).optional(),
  filters: z.array(filterSchema).optional(),
  groups: z.array(groupSchema).optional(),
  measures: z.array(measureSchema).optional(),

  /** By the name of a column of the result. */
  order: z.object({by: z.string(), descending: z.boolean().optional()}).optional(),
  limit: z.int().min(1).optional()
});

export type Query = z.infer<typeof querySchema>;
export type ColumnName = z.infer<typeof columnSchema>;
export type Filter = z.infer<typeof filterSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type Group = z.infer<typeof groupSchema>;

export {queryColumns, querySql} from "./querySql.js";
