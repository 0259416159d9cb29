import {z} from "zod";
import {agreementOptionsSchema, type AgreementSettings} from "../../stats/agreement/agreementResult.js";
import {levels} from "../../stats/agreement/disagreement.js";

export const ways = ["example", "file", "here"] as const;
export const layouts = ["long", "wide"] as const;

/** What people can label in the lab itself. */
export const tasks = ["work", "products", "emails", "triangles"] as const;
export type Task = (typeof tasks)[number];

const {level: _level, ...options} = agreementOptionsSchema.shape;
const names = z.array(z.string());

/** Which columns of a file hold what. An empty name is no column. */
export const rolesSchema = z.object({
  layout: z.enum(layouts),
  unit: z.string(),
  annotator: z.string(),
  label: z.string(),
  text: z.string(),
  columns: names.describe("of annotators, in a wide file")
});
export type Roles = z.infer<typeof rolesSchema>;

/** What a link to the lab reproduces: where labels are from, how they are read and measured. Labels are never in it. */
export function labStateSchema(examples: readonly {id: string}[]) {
  return z.object({
    from: z.enum(ways).default("example"),
    example: z.enum(examples.map(({id}) => id)).default(examples[0].id),
    task: z.enum(tasks).default("work"),
    roles: rolesSchema.nullable().default(null).describe("null: as guessed"),
    repeats: z.boolean().default(false),
    missing: names.default([]),
    level: z.enum(levels).nullable().default(null).describe("null: as the example says, else nominal"),
    order: names.nullable().default(null).describe("of the labels; null: as found"),
    ...options
  });
}

export type LabState = z.infer<ReturnType<typeof labStateSchema>>;

/** The part of the state that says how to measure. */
export type MeasureChoice = Pick<LabState, "level" | "order" | Exclude<keyof AgreementSettings, "level">>;
