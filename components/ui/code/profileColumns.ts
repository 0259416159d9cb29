import type {DistributionColumn} from "../../charts/distributionShape.js";
import {sparkDistribution} from "../../charts/sparkDistribution.js";
import {formatNumber, formatShare, formatTime, none} from "../../report/formatNumber.js";
import {shortText} from "../../report/plainText.js";
import type {ColumnProfile, Profile} from "../../table/profile.js";
import type {TableColumn} from "../tableColumn.js";

const kinds: Record<ColumnProfile["kind"], string> = {
  number: "number",
  category: "category",
  text: "text",
  time: "time",
  boolean: "yes or no"
};
const mostDrawn = 20;

/** What to show of the columns of a table; what tells most first, the rest sideways. */
export function profileColumns({rows, columns}: Profile): TableColumn<ColumnProfile>[] {
  const width = columns.some(({kind}) => kind === "time") ? 12.5 : 7.5;
  const share = ({missing}: ColumnProfile) => (rows === 0 ? 0 : missing / rows);
  const count = {align: "right", descendingFirst: true} as const;
  return [
    {label: "Column", value: ({name}) => name, render: ({name}) => shortText(name, 40), width: 8},
    {label: "Type", value: ({kind}) => kinds[kind], width: 5.5},
    {
      label: "Distribution",
      value: () => null,
      render: (column) => sparkDistribution(distributionOf(column), {width: 100}),
      sortable: false,
      width: 7.5
    },
    {
      label: "Missing",
      value: ({missing}) => missing,
      render: (column) =>
        column.missing === 0 ? "none" : `${formatNumber(column.missing)}, ${formatShare(share(column))}`,
      width: 9,
      ...count
    },
    {
      label: "Different",
      value: ({distinct}) => distinct,
      render: ({distinct}) => formatNumber(distinct),
      width: 6.5,
      ...count
    },
    quantile("Smallest", 0, width),
    quantile("Median", 0.5, width),
    quantile("Largest", 1, width),
    {label: "Most frequent", value: (column) => frequent(column, rows), sortable: false, width: 20},
    {label: "Worth a look", value: alertText, render: (column) => alertText(column) ?? none, width: 24}
  ];
}

function quantile(label: string, p: number, width: number): TableColumn<ColumnProfile> {
  const value = ({numbers}: ColumnProfile) => numbers?.quantiles.find((quantile) => quantile.p === p)?.value ?? null;
  const write = (column: ColumnProfile) =>
    column.kind === "time" ? formatTime(value(column) ?? NaN) : formatNumber(value(column), 4);
  return {label, value, render: write, width, align: "right", descendingFirst: true};
}

/** Of texts nothing is listed: they may be long, and say who wrote them. */
function frequent({categories, kind}: ColumnProfile, rows: number): string {
  if (categories === null) return kind === "text" ? "not listed" : none;
  const first = categories.values.slice(0, 3);
  return first.map(({value, count}) => `${shortText(value, 16)} ${formatShare(count / rows)}`).join(", ") || none;
}

function alertText({alerts}: ColumnProfile): string | null {
  return alerts.length === 0 ? null : alerts.map(({message}) => message).join("; ");
}

/** A column by itself is a reference that nothing is compared with; of categories the most frequent. */
function distributionOf({name, kind, numbers, categories}: ColumnProfile): DistributionColumn {
  const zeros = (values: readonly unknown[]) => values.map(() => 0);
  if (numbers !== null) {
    const {edges, counts} = numbers.histogram;
    const outside = {reference: 0, current: 0};
    return {name, kind, distribution: {type: "histogram", edges, reference: counts, current: zeros(counts), outside}};
  }
  if (categories === null || categories.values.length === 0) return {name, kind, distribution: null};
  // Without the rest, which as one bar would hide the shape.
  const drawn = categories.values.slice(0, mostDrawn);
  const counts = {reference: drawn.map(({count}) => count), current: zeros(drawn)};
  const values = drawn.map(({value}) => value);
  return {name, kind, distribution: {type: "bars", values, ...counts, otherReference: 0, otherCurrent: 0}};
}
