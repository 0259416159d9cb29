import {z} from "zod";
import {bodyName} from "./bodyName.js";

/** How the text that runs lies over the learner's text, line by line. */
export const sourceMapSchema = z.object({
  lines: z.int(),

  /** The lines, from 1, that lost their types, and with them the columns. */
  changed: z.array(z.int()),

  /** A word put into a line before a column, from 1. */
  inserted: z.object({line: z.int(), column: z.int(), length: z.int()}).nullable()
});

export type SourceMap = z.infer<typeof sourceMapSchema>;

export interface Place {
  line: number | null;
  column: number | null;
}

/**
 * Where in the learner's text an error comes from, by its stack. Engines count the lines of what stands around the
 * text too; the stack of an error thrown in line 1, the probe, tells how many.
 */
export function placeOf(stack: string, probe: string, map: SourceMap): Place {
  const [found, first] = [firstPlace(stack), firstPlace(probe)];
  if (found === null || first === null) return {line: null, column: null};
  const line = found.line - first.line + 1;
  const {inserted} = map;
  if (inserted === null || inserted.line !== line || found.column < inserted.column)
    return shown(map, line, found.column);
  return shown(map, line, Math.max(inserted.column, found.column - inserted.length));
}

/** The place in the learner's text of a place in the text without types. */
export function shown({lines, changed}: Omit<SourceMap, "inserted">, line: number, column: number): Place {
  if (!(line >= 1 && line <= lines)) return {line: null, column: null};
  return {line, column: changed.includes(line) ? null : column};
}

const pattern = new RegExp(`${bodyName.replace(".", "\\.")}:(\\d+):(\\d+)`);

function firstPlace(stack: string): {line: number; column: number} | null {
  const found = pattern.exec(stack);
  return found === null ? null : {line: Number(found[1]), column: Number(found[2])};
}
