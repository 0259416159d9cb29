import type {ColumnResult} from "../detectors/result.js";
import {effectText} from "./columnText.js";
import {formatNumber} from "./formatNumber.js";
import {type Markup, markup} from "./markup.js";

const width = 460;

/**
 * The effect with its 95 % interval, against the band it would have without any drift (grey) and the threshold
 * (dashed), on one axis from zero.
 */
export function effectSvg(effect: NonNullable<ColumnResult["effect"]>): Markup {
  const {value, low, high, threshold, noDriftBand} = effect;
  const top = 1.15 * Math.max(value, high ?? 0, threshold, noDriftBand?.high ?? 0) || 1;
  const x = (at: number) => Math.round((10 + (Math.max(0, at) / top) * (width - 20)) * 10) / 10;
  const band =
    noDriftBand === null
      ? null
      : markup`<path class="band" d="M${x(noDriftBand.low)} 6H${x(noDriftBand.high)}V34H${x(noDriftBand.low)}Z"/>`;
  const interval = low === null || high === null ? null : markup`<path class="interval" d="M${x(low)} 20H${x(high)}"/>`;
  const side = x(threshold) > width * 0.7 ? "end" : "start";
  // Not onto the 0 of the axis.
  const place = Math.max(24, x(threshold));
  return markup`<svg class="plot" viewBox="0 0 480 56" width="480" height="56" role="img" aria-label="${effectLabel(effect)}">${band}<path class="axis" d="M10 34.5H450"/><path class="threshold" d="M${x(threshold)} 2V40"/>${interval}<circle class="point" cx="${x(value)}" cy="20" r="4.5"/><text x="10" y="52">0</text><text x="${place}" y="52" text-anchor="${side}">threshold ${formatNumber(threshold)}</text></svg>`;
}

/** The same in words: "Wasserstein ÷ reference sd 0.31 [0.29, 0.33]; threshold 0.1; without drift 0.001 to 0.004". */
export function effectLabel(effect: NonNullable<ColumnResult["effect"]>): string {
  const {name, threshold, noDriftBand} = effect;
  const band =
    noDriftBand === null
      ? ""
      : `; without drift ${formatNumber(noDriftBand.low)} to ${formatNumber(noDriftBand.high)} at these sizes`;
  return `${name} ${effectText(effect)}; threshold ${formatNumber(threshold)}${band}`;
}
