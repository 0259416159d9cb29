import {type PollAnswers, type PollItem, type PollOption, type Worded, inWords} from "./pollItem.js";

/** How one item of a scale was answered then and now. */
export interface ScaleChange {
  id: string;
  short: string;

  /** Null where it was not answered. */
  then: number | null;
  now: number | null;
}

export interface CheckInChange {
  scales: ScaleChange[];

  /** The items of other kinds whose answers differ, with both in words. */
  choices: {short: string; then: string; now: string}[];

  /** How many items were answered both times. */
  both: number;
}

/** Sets the answers of the end beside those of the start. */
export function checkInChange(items: readonly PollItem[], then: PollAnswers, now: PollAnswers): CheckInChange {
  const scales = items
    .filter(({type}) => type === "scale")
    .map(({id, short}) => ({id, short, then: step(then[id]), now: step(now[id])}));
  const choices = items
    .filter(({type}) => type !== "scale")
    .map((item) => ({short: item.short, then: chosenWords(item, then), now: chosenWords(item, now)}))
    .filter((pair) => pair.then !== "" && pair.now !== "" && pair.then !== pair.now);
  return {scales, choices, both: items.filter(({id}) => id in then && id in now).length};
}

/** The change in a sentence or two: what rose, what fell, what stayed. */
export function changeWords({scales, both}: CheckInChange): string {
  const moved = scales.flatMap(({short, then, now}) =>
    then === null || now === null ? [] : [{short, by: now - then}]
  );
  if (both === 0)
    return "Nothing to compare yet: an item shows its change once it is answered at the start and at the end.";
  if (moved.length === 0) return "No scale was answered both times yet.";
  const named = (sign: number) =>
    moved
      .filter(({by}) => Math.sign(by) === sign)
      .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
      .map(({short, by}) => `${short} (${by > 0 ? "+" : "−"}${Math.abs(by)})`);
  const [up, down, same] = [named(1), named(-1), moved.filter(({by}) => by === 0).length];
  return [
    up.length > 0 && `Higher now: ${up.join(", ")}.`,
    down.length > 0 && `Lower now: ${down.join(", ")}.`,
    same > 0 && `As before: ${same} of ${moved.length}.`
  ]
    .filter(Boolean)
    .join(" ");
}

/** The chosen options of an item in words; a text as it is; nothing where it was not answered. */
export function chosenWords(item: PollItem, answers: PollAnswers): string {
  const answer = answers[item.id];
  if (answer === undefined) return "";
  if (item.type === "scale" || item.type === "text") return String(answer);
  const chosen = new Set([answer].flat().map(String));
  return item.options
    .filter(({id}) => chosen.has(id))
    .map(({label}: PollOption) => lead(label))
    .join(", ");
}

function lead(label: Worded): string {
  return inWords(label, false);
}

function step(answer: unknown): number | null {
  return typeof answer === "number" ? answer : null;
}
