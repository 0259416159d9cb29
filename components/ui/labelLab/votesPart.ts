import {element} from "../../charts/element.js";
import {intervalDots} from "../../charts/intervalDots.js";
import type {AgreementSession} from "../../platform/agreementSession.js";
import {believedSkill} from "../../learn/labels/votes.js";
import {formatCount, formatNumber, formatShare} from "../../report/formatNumber.js";
import {shortText} from "../../report/plainText.js";
import type {DawidSkene} from "../../stats/agreement/dawidSkene.js";
import {majorityVote} from "../../stats/agreement/majorityVote.js";
import {dataTable} from "../dataTable.js";
import {range} from "../range.js";
import type {ReadLabels} from "./labelReader.js";
import {type Difference, differences} from "./votesCompared.js";

/** The options of every estimate in the lab: enough iterations for all but odd data. */
export const estimateOptions = {iterations: 100, tolerance: 1e-8};

/** Majority vote against the estimates of Dawid and Skene, iteration by iteration, and the items where they differ. */
export function votesPart(labels: ReadLabels, session: AgreementSession, width: number): HTMLElement | null {
  const {ratings} = labels;
  if (ratings.annotators.length < 2 || ratings.categories.length < 2) return null;
  const majority = majorityVote(ratings);
  const place = element("div", {});
  const root = element(
    "section",
    {class: "label-votes", "aria-label": "Majority vote and Dawid–Skene"},
    element("h3", {}, "Majority vote and Dawid–Skene"),
    element(
      "p",
      {class: "field-help"},
      "The majority counts everyone alike. Dawid and Skene’s method weighs people by how they label what it believes true, and goes round until nothing moves. People who share a mistake are believed: it knows no truth either."
    ),
    tooFew(labels),
    place
  );
  const estimate = async (iterations: number): Promise<DawidSkene | null> => {
    root.setAttribute("aria-busy", "true");
    try {
      return await session.dawidSkene(ratings, {...estimateOptions, iterations});
    } catch (error) {
      place.replaceChildren(
        element("p", {class: "field-error"}, error instanceof Error ? error.message : String(error))
      );
      return null;
    } finally {
      root.removeAttribute("aria-busy");
    }
  };
  const table = dataTable<Difference>({
    caption: "Items where the two differ",
    noun: "item",
    rows: [],
    height: 14,
    selectable: false,
    key: ({unit}) => unit,
    columns: [
      {label: "Item", value: ({text}) => text, render: ({text}) => shortText(text, 90), width: 15},
      {label: "Majority", value: ({majority}) => majority, render: ({majority}) => shortText(majority, 30), width: 8},
      {
        label: "Dawid–Skene",
        value: ({estimate}) => estimate,
        render: ({estimate}) => shortText(estimate, 30),
        width: 8
      },
      {
        label: "Belief",
        value: ({belief}) => belief,
        render: ({belief}) => formatShare(belief),
        width: 5,
        align: "right"
      }
    ]
  });
  void estimate(estimateOptions.iterations).then((last) => {
    if (last === null) return;
    const steps = last.history.length;
    const slider = range({label: "Iteration", min: 1, max: Math.max(2, steps), value: steps});
    const said = element("p", {class: "label-step", role: "status"});
    const skill = element("div", {});
    const show = (model: DawidSkene) => {
      const found = differences(labels, majority, model);
      table.setRows(found);
      table.hidden = found.length === 0;
      said.textContent = stepText(model, {found, ties: majority.ties.length, steps, of: ratings.units.length});
      skill.replaceChildren(skillDots(model, ratings, width));
    };
    let asked = 0;
    slider.addEventListener("input", (event) => {
      event.stopPropagation();
      const own = ++asked;
      void estimate(slider.value).then((model) => model !== null && own === asked && show(model));
    });
    place.replaceChildren(...(steps > 1 ? [slider] : []), said, skill, table);
    show(last);
  });
  return root;
}

/** A person's habits are a table of labels by classes; a few items say little about so many numbers. */
function tooFew({ratings: {units, categories}}: ReadLabels): HTMLElement | null {
  const habits = categories.length * (categories.length - 1);
  if (units.length >= 3 * habits) return null;
  const text = `Here it learns ${formatNumber(habits)} numbers about each person from ${formatCount(units.length, "item")}: too few to lean on.`;
  return element("p", {class: "field-help"}, text);
}

function stepText(
  {history, converged}: DawidSkene,
  {found, ties, steps, of}: {found: readonly Difference[]; ties: number; steps: number; of: number}
): string {
  const step = history[history.length - 1];
  const end = converged ? ", at rest" : history.length >= steps ? ", not at rest yet" : "";
  const tied = ties === 0 ? "" : `; ${formatCount(ties, "tie")} of the vote among them`;
  return (
    `After ${formatCount(history.length, "iteration")} of ${formatNumber(steps)}${end}: they differ on ` +
    `${formatNumber(found.length)} of ${formatCount(of, "item")}${tied}. Log-likelihood ${step.logLikelihood.toFixed(2).replace("-", "−")}.`
  );
}

function skillDots(model: DawidSkene, {annotators}: ReadLabels["ratings"], width: number): HTMLElement {
  const step = {...model, ...model.history[model.history.length - 1]};
  const people = annotators.map((name, a) => ({label: shortText(name, 24), value: believedSkill(step, a)}));
  people.sort((a, b) => b.value - a.value);
  const shown = people.length > 16 ? [...people.slice(0, 8), ...people.slice(-8)] : people;
  const last = people[people.length - 1];
  return intervalDots(shown, {
    title: `${people[0].label} is believed right in ${formatShare(people[0].value)}, ${last.label} in ${formatShare(last.value)}`,
    label: "Believed share of right labels",
    include: [0, 1],
    format: (value) => value.toFixed(2),
    caption: people.length > 16 ? "The eight most and the eight least believed." : undefined,
    name: "label-skill",
    width
  });
}
