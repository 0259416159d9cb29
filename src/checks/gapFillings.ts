import type {GapText} from "../../components/learn/exercise.js";
import {fillGaps} from "../../components/learn/gapText.js";

export interface GapFilling {
  /** For each gap its option. */
  chosen: Record<string, string>;
  text: string;
}

/** Every way to fill the gaps of a text. */
export function gapFillings(gapText: GapText): GapFilling[] {
  const all = gapText.gaps.reduce<Record<string, string>[]>(
    (before, {name, options}) => before.flatMap((each) => options.map((option) => ({...each, [name]: option}))),
    [{}]
  );
  return all.map((chosen) => ({chosen, text: fillGaps(gapText, chosen) as string}));
}

/** The one way to fill the gaps of a text so that it becomes this code; undefined if there is none. */
export function fillingOf(gapText: GapText, code: string): GapFilling | undefined {
  return gapFillings(gapText).find(({text}) => text.trim() === code.trim());
}
