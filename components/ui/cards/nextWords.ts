import {localDay} from "../../platform/clock.js";

/** When the next card comes, as a reader says it; times of the day only where they matter. */
export function nextWords(next: number, now: number): string {
  const {tomorrow} = localDay(now);
  const at = new Date(next);
  const clock = at.toLocaleTimeString("en-GB", {hour: "2-digit", minute: "2-digit"});
  if (next < tomorrow) return `The next card comes today at ${clock}.`;
  if (next < localDay(tomorrow).tomorrow) return "The next card comes tomorrow.";
  return `The next card comes on ${at.toLocaleDateString("en-GB", {weekday: "long", day: "numeric", month: "long", year: "numeric"})}.`;
}
