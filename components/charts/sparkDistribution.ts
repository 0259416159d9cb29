import {bins, categoryShares, type DistributionColumn} from "./distributionShape.js";
import {svgElement} from "./element.js";
import {colors, marks} from "./theme.js";

export interface SparkOptions {
  /** In pixels. Defaults to 120. */
  width?: number;

  /** In pixels. Defaults to 28. */
  height?: number;
}

/**
 * A column's distribution for a cell of a table, without words: hidden from screen readers, so put words beside it. A
 * current side without values is left out.
 */
export function sparkDistribution(
  column: DistributionColumn,
  {width = 120, height = 28}: SparkOptions = {}
): SVGElement {
  const svg = svgElement("svg", {
    class: "spark",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    "aria-hidden": "true"
  });
  const {distribution} = column;
  if (distribution === null) return svg;
  const steps =
    distribution.type === "histogram"
      ? bins(distribution).map(({from, to, referenceHeight, currentHeight}) => ({
          from,
          to,
          reference: referenceHeight,
          current: currentHeight
        }))
      : categoryShares(distribution).map((share, i) => ({...share, from: i, to: i + 1}));
  if (steps.length === 0) return svg;
  const [start, end] = [steps[0].from, steps[steps.length - 1].to];
  const top = Math.max(...steps.flatMap(({reference, current}) => [reference, current])) || 1;
  const x = (value: number) => round(1 + ((value - start) / (end - start || 1)) * (width - 2));
  const y = (value: number) => round(height - 1 - (value / top) * (height - 3));
  const path = (side: "reference" | "current") =>
    `M${x(start)} ${y(0)}${steps.map((step) => `V${y(step[side])}H${x(step.to)}`).join("")}V${y(0)}`;
  svg.append(
    svgElement("path", {
      d: `${path("reference")}Z`,
      fill: colors.reference,
      "fill-opacity": marks.referenceOpacity,
      stroke: colors.reference
    })
  );
  if (steps.some(({current}) => current > 0)) {
    svg.append(svgElement("path", {d: path("current"), fill: "none", stroke: colors.current, "stroke-width": 1.5}));
  }
  return svg;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
