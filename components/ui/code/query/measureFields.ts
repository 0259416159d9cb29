import {type ColumnName, type Measure, measureKinds} from "../../../learn/query.js";
import {measureWords} from "../../../learn/queryWords.js";
import {number} from "../../number.js";
import {select} from "../../select.js";
import {type ColumnChoice, choiceOf, firstOf} from "./columnChoices.js";
import {columnField} from "./columnField.js";
import {filterFields, newFilter} from "./filterFields.js";
import {heard} from "./heard.js";
import type {Change} from "./rowList.js";

type Kind = Measure["kind"];

const ofNumbers: readonly Kind[] = ["mean", "median", "sum", "quantile"];

/** The fields of one measure: what to reckon, and of what. A name that a page gave it goes with its first change. */
export function measureFields(
  measure: Measure,
  choices: readonly ColumnChoice[],
  change: Change<Measure>
): HTMLElement[] {
  const fitting = choicesFor(measure.kind, choices);
  const kind = heard(select<Kind>({label: "Measure", options: kindsFor(choices), value: measure.kind}), (next) =>
    change(newMeasure(next, choices, "column" in measure ? measure.column : undefined), {redraw: true})
  );
  if (measure.kind === "count") return [kind];
  if (measure.kind === "share where") {
    const set: Change<typeof measure.where> = (where, options) => change({kind: "share where", where}, options);
    return [kind, ...filterFields(measure.where, choices, set)];
  }
  const of = (change: (name: ColumnName) => void) =>
    columnField("Of", fitting, measure.column, ({name}) => change(name));
  if (measure.kind !== "quantile") return [kind, of((column) => change({kind: measure.kind, column}))];
  let {column, p} = measure;
  const set = () => change({kind: "quantile", column, p});
  const columnInput = of((next) => {
    column = next;
    set();
  });
  const percent = Number((100 * p).toPrecision(12));
  const share = heard(number({label: "Percent below", min: 0, max: 100, step: 5, value: percent}), (next) => {
    p = next / 100;
    set();
  });
  return [kind, columnInput, share];
}

/** A measure of that kind, of the same column if that fits. */
export function newMeasure(kind: Kind, choices: readonly ColumnChoice[], column?: ColumnName): Measure {
  const fitting = choicesFor(kind, choices);
  const {name} = column === undefined ? firstOf(fitting, "number") : choiceOf(fitting, column);
  switch (kind) {
    case "count":
      return {kind};
    case "share where":
      return {kind, where: newFilter(firstOf(choices, "number"))};
    case "quantile":
      return {kind, column: name, p: 0.9};
    default:
      return {kind, column: name};
  }
}

function choicesFor(kind: Kind, choices: readonly ColumnChoice[]): readonly ColumnChoice[] {
  return ofNumbers.includes(kind) ? choices.filter(({column}) => column.kind === "number") : choices;
}

/** Without a column of numbers there is nothing to take a mean of. */
function kindsFor(choices: readonly ColumnChoice[]) {
  return measureKinds
    .filter((kind) => choicesFor(kind, choices).length > 0)
    .map((value) => ({value, label: measureWords[value]}));
}
