import type {WorkFilePage} from "../learn/workFileSchema.js";
import {formatCount, none} from "./formatNumber.js";

/** How far an exercise got, in words: "solved after 3 tries, with 1 hint". */
export function exerciseStateWords(
  work: Pick<WorkFilePage["exercises"][number], "tries" | "hints" | "solutionSeen" | "helped"> & {solved: unknown}
): string {
  const {tries, hints, solutionSeen, solved, helped} = work;
  const many = `${tries} ${tries === 1 ? "try" : "tries"}`;
  const state =
    solved !== null ? `solved after ${many}` : tries === 0 ? "looked at, not tried" : `not solved yet, ${many}`;
  const help = [
    hints > 0 ? `with ${formatCount(hints, "hint")}` : "",
    solved !== null && helped ? "having seen the solution before" : "",
    solutionSeen && !(solved !== null && helped) ? "the solution was seen" : ""
  ];
  return [state, ...help.filter((part) => part !== "")].join(", ");
}

/** A count of a total, "2 of 5"; an en dash where there is nothing to count. */
export function ofTotal(done: number, total: number): string {
  return total === 0 ? none : `${done} of ${total}`;
}

/** An answer as text: a text as it stands, lists one a line, everything else as JSON. */
export function answerText(answer: unknown): string {
  if (answer === null) return "nothing yet";
  if (typeof answer === "string") return answer === "" ? "nothing yet" : answer;
  if (Array.isArray(answer) && answer.every((each) => typeof each === "string")) return answer.join("\n");
  if (isTexts(answer)) {
    return Object.entries(answer)
      .map(([left, right]) => `${left}: ${right}`)
      .join("\n");
  }
  return JSON.stringify(answer);
}

function isTexts(answer: unknown): answer is Record<string, string> {
  return (
    typeof answer === "object" && answer !== null && Object.values(answer).every((each) => typeof each === "string")
  );
}
