import {z} from "zod";
import {sourceMapSchema} from "./placeOf.js";

export type CodeLanguage = "javascript" | "typescript";

/** What the page sends to a sandbox, once. */
export interface Job {
  code: string;
  language: CodeLanguage;

  /** A function of the code, and lists of arguments for it; without, the code's own value is the result. */
  call?: {name: string; inputs: readonly (readonly unknown[])[]};
  input?: unknown;
}

/** What a sandbox says to the page. */
export const reportSchema = z.discriminatedUnion("type", [
  /** The time begins. */
  z.object({type: z.literal("started")}),

  /** The code has errors of syntax and the like, and did not run. */
  z.object({
    type: z.literal("refused"),
    message: z.string(),
    line: z.int().positive().nullable(),
    column: z.int().positive().nullable()
  }),

  /** The code runs now; what placeOf needs. */
  z.object({type: z.literal("running"), probe: z.string(), map: sourceMapSchema}),
  z.object({type: z.literal("printed"), line: z.string()}),
  z.object({type: z.literal("done"), values: z.array(z.unknown())}),
  z.object({type: z.literal("failed"), message: z.string(), stack: z.string()})
]);

export type Report = z.infer<typeof reportSchema>;
