import {element} from "../../charts/element.js";

/** What every word of a result means, for those who ask. */
export function howToRead(): Node[] {
  return [
    "A column drifts when two things hold at once: its adjusted p-value lies below alpha, so that chance is a poor explanation, and its effect reaches the threshold, so that the change is large enough to matter. With a million rows the first alone says little; with fifty rows the second alone says little.",
    "The p-value says how often rows that are all alike would differ as much as these by chance. With many columns some p-values are small by luck; the adjusted p allows for that.",
    "Not enough data means: a change as large as the threshold could have been missed at these sizes. It does not mean that all is well.",
    "The effect of numbers is the Wasserstein distance: how far the values moved on average, in standard deviations (sd) of the reference. Of categories it is the total variation: the share of rows that would have to change their category. A distance is never negative, so compare its interval with the grey band, where it lies when nothing changed (choose a row to see it).",
    "Rows depend on their neighbours when one row foretells the next, as days of weather do. Many such rows tell no more than a few independent ones. Blocks of rows then change sides as a whole, which keeps the p-values honest.",
    "Missing values are tested on their own, by the same two rules. Values never seen in the reference count as drift when they are more than 1 % of the current values."
  ].map((text) => element("p", {}, text));
}
