import {element} from "../../charts/element.js";
import {sumProgress} from "../../learn/progress.js";
import {type WorkVerdict, checkWorkFile} from "../../report/checkWorkFile.js";
import {formatTime} from "../../report/formatNumber.js";
import {shortText} from "../../report/plainText.js";
import {pageCounts} from "../../report/workCounts.js";
import {ofTotal} from "../../report/workWords.js";
import {InputError} from "../../table/inputError.js";
import {filesDrop} from "./filesDrop.js";

const largest = 20_000_000; // bytes; no learner writes as much

/** Checks files of "Take my work with me": whose they are, what is in them, and whether they were changed since. */
export function checkFiles(): HTMLElement {
  const drop = filesDrop({
    label: "Files to check",
    help: "HTML or JSON, one or many. They are read here, in this browser, and go nowhere.",
    accept: ".html,.json,text/html,application/json"
  });
  const outcome = element("div", {class: "check-outcome", role: "status"});
  drop.addEventListener("input", async () => {
    outcome.setAttribute("aria-busy", "true");
    const checked = await Promise.all(drop.value.map(checkOne));
    const good = checked.filter((each) => each.verdict !== null) as Checked<WorkVerdict>[];
    const bad = checked.filter(({verdict}) => verdict === null);
    outcome.replaceChildren(
      ...(good.length > 0 ? [verdictTable(good)] : []),
      ...(bad.length > 0 ? [leftOut(bad)] : [])
    );
    outcome.removeAttribute("aria-busy");
  });
  return element("div", {}, drop, outcome);
}

interface Checked<V = WorkVerdict | null> {
  name: string;
  verdict: V;

  /** Why it was left out. */
  why: string;
}

async function checkOne(file: File): Promise<Checked> {
  const name = shortText(file.name, 80);
  try {
    if (file.size > largest) throw new InputError(tooLarge);
    return {name, verdict: checkWorkFile(await file.text()), why: ""};
  } catch (error) {
    return {name, verdict: null, why: error instanceof Error ? error.message : String(error)};
  }
}

const tooLarge = {
  found: "more than 20 megabytes",
  expected: "a file made by “Take my work with me”",
  todo: "Ask its owner to make it anew on the page “My work”."
};

function verdictTable(checked: readonly Checked<WorkVerdict>[]): HTMLElement {
  const names = ["file", "verdict", "name", "made", "pages", "sections read", "tried", "solved", "questions right"];
  const head = names.map((name) => element("th", {scope: "col"}, name));
  const rows = checked.map(({name, verdict: {file, edited}}) => {
    const {sections, exercises, questions} = sumProgress(file.pages.map(pageCounts));
    const cells = [
      edited === null ? "unchanged since it was made" : `edited: ${edited}`,
      file.name === null ? "no name" : shortText(file.name, 80),
      formatTime(Date.parse(file.made)),
      file.pages.length,
      ofTotal(sections.read, sections.total),
      exercises.tried,
      ofTotal(exercises.solved, exercises.total),
      ofTotal(questions.right, questions.total)
    ];
    const state = edited === null ? "check-good" : "check-bad";
    return element(
      "tr",
      {},
      element("th", {scope: "row"}, name),
      ...cells.map((cell, i) => element("td", {class: i === 0 ? state : "amount"}, cell))
    );
  });
  const table = element("table", {}, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows));
  return element("div", {class: "scroll", tabindex: "0", role: "region", "aria-label": "Files checked"}, table);
}

function leftOut(checked: readonly Checked[]): HTMLElement {
  const items = checked.map(({name, why}) => element("li", {}, element("strong", {}, name), ` ${why}`));
  return element("div", {}, element("p", {}, "Left out, since they cannot be used:"), element("ul", {}, ...items));
}
