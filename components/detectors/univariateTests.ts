import type {Kind} from "../table/table.js";
import {chi2} from "./chi2.js";
import {cvm} from "./cvm.js";
import {fet} from "./fet.js";
import {ks} from "./ks.js";
import type {detectorNames} from "./settings.js";
import type {UnivariateTest} from "./univariateTest.js";

export type DetectorName = (typeof detectorNames)[number];

const byName = {ks, cvm, chi2, fet};

/**
 * The test that a detector gives to a column of this kind, or null if it does not take it. The mixed-type
 * detector "tabular" takes Kolmogorov–Smirnov for numbers and chi-squared for categories.
 */
export function testFor(detector: DetectorName, kind: Kind): UnivariateTest | null {
  const candidates = detector === "tabular" ? [ks, chi2] : [byName[detector]];
  return candidates.find(({takes}) => takes.includes(kind)) ?? null;
}
