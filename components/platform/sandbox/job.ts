import {z} from "zod";

/** What the page sends to a sandbox, once. */
export interface Job {
  /** The body of an async function of `input`, in plain JavaScript. */
  body: string;

  /** The function that the body returns, and lists of arguments for it; without, what the body returns is the result. */
  call?: {name: string; inputs: readonly (readonly unknown[])[]};
  input?: unknown;
}

/** What a sandbox says to the page. */
export const reportSchema = z.discriminatedUnion("type", [
  /** The body is about to run; the stack of an error in the first line of a body tells how the engine counts lines. */
  z.object({type: z.literal("started"), probe: z.string()}),
  z.object({type: z.literal("printed"), line: z.string()}),
  z.object({type: z.literal("done"), values: z.array(z.unknown())}),
  z.object({type: z.literal("failed"), message: z.string(), stack: z.string()})
]);

export type Report = z.infer<typeof reportSchema>;
