import {type Filter, comparisons, missingTests} from "../../../learn/query.js";
import {conditionWords} from "../../../learn/queryWords.js";
import {type Column, isNumeric} from "../../../table/table.js";
import {dateInput} from "../../dateInput.js";
import {setError} from "../../field.js";
import {number} from "../../number.js";
import {select} from "../../select.js";
import {text} from "../../text.js";
import {type ColumnChoice, choiceOf} from "./columnChoices.js";
import {columnField} from "./columnField.js";
import {heard} from "./heard.js";
import type {Change} from "./rowList.js";

type Operator = Filter["operator"];
type Comparison = Extract<Filter, {value: unknown}>;
type Value = Comparison["value"];

const timeWords: Partial<Record<Operator, string>> = {"<": "is before", ">=": "is on or after"};
const mostListed = 60;

/** The fields of one condition: a column, what it must be, and a value that fits its kind. */
export function filterFields(filter: Filter, choices: readonly ColumnChoice[], change: Change<Filter>): HTMLElement[] {
  const {column} = choiceOf(choices, filter.column);
  const columnInput = columnField("Column", choices, filter.column, (choice) =>
    change(newFilter(choice), {redraw: true})
  );
  const operatorInput = heard(
    select<Operator>({label: "Condition", options: operatorChoices(column, filter.operator), value: filter.operator}),
    (operator) => change(withOperator(filter, operator, column), {redraw: true})
  );
  return [columnInput, operatorInput, ...valueField(filter, column, change)];
}

/** A condition on a column that a person can go on from. */
export function newFilter({name, column}: ColumnChoice): Filter {
  const operator = isNumeric(column) ? ">=" : "=";
  return {column: name, operator, value: firstValue(column)};
}

function operatorsOf(kind: Column["kind"]): readonly Operator[] {
  if (kind === "number") return ["=", "<>", "<", "<=", ">", ">=", ...missingTests];
  if (kind === "time") return [">=", "<", ...missingTests];
  if (kind === "boolean") return ["=", ...missingTests];
  return ["=", "<>", "contains", "starts with", ...missingTests];
}

/** Those that fit the kind, and the one that a page has chosen. */
function operatorChoices({kind}: Column, chosen: Operator) {
  return [...new Set([...operatorsOf(kind), chosen])].map((operator) => ({
    value: operator,
    label: (kind === "time" && timeWords[operator]) || conditionWords[operator]
  }));
}

function withOperator(filter: Filter, operator: Operator, column: Column): Filter {
  const compares = comparisons.find((comparison) => comparison === operator);
  if (compares === undefined) return {column: filter.column, operator: operator as (typeof missingTests)[number]};
  return {column: filter.column, operator: compares, value: "value" in filter ? filter.value : firstValue(column)};
}

function firstValue(column: Column): Value {
  if (column.kind === "boolean") return true;
  if (!isNumeric(column)) return column.dictionary[0] ?? "";
  return column.kind === "number" ? 0 : dayOf(column.values.find((time) => !Number.isNaN(time)) ?? 0);
}

function valueField(filter: Filter, column: Column, change: Change<Filter>): HTMLElement[] {
  if (!("value" in filter)) return [];
  return [valueInput(filter, column, (value) => change({...filter, value}))];
}

function valueInput({operator, value}: Comparison, column: Column, set: (value: Value) => void): HTMLElement {
  const label = "Value";
  if (column.kind === "number") return heard(number({label, value: Number(value)}), set);
  if (column.kind === "time") return dayInput(String(value), set);
  if (column.kind === "boolean") return heard(select({label, options: [true, false], value: value === true}), set);
  const listed = !isNumeric(column) && column.dictionary.length <= mostListed ? column.dictionary : [];
  const exact = operator === "=" || operator === "<>";
  if (exact && listed.includes(String(value))) {
    const options = [...listed].sort((a, b) => a.localeCompare(b, "en", {numeric: true}));
    return heard(select({label, options, value: String(value)}), set);
  }
  const validate = (text: string) => (text === "" ? "Please write what to look for." : null);
  return heard(text({label, value: String(value), validate}), set);
}

function dayInput(value: string, set: (value: Value) => void): HTMLElement {
  const input = dateInput({label: "Value", value: value.slice(0, 10)});
  return heard(input, (day) => {
    setError(input, day === null ? "Please give a day." : null);
    if (day !== null) set(day);
  });
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
