import {type AgreementResult, type MeasureName, measureNames} from "../stats/agreement/agreementResult.js";

export interface MeasureGroups {
  /** Those to look at first, and the others that have a value. */
  first: MeasureName[];
  others: MeasureName[];

  /** Those without a value. */
  undefined: MeasureName[];
}

const amounts: readonly MeasureName[] = ["icc", "rwg", "averageDeviation"];
const mostCited: readonly MeasureName[] = ["percent", "krippendorffAlpha", "gwetAC1"];

/** Which measures of a result to show first: the usual ones, the kappa that fits the number of annotators, and those of amounts. */
export function measureGroups(result: AgreementResult): MeasureGroups {
  const {weights, level} = result.settings;
  const weighted = weights !== "identity";
  const asked = measureNames.filter((name) => weighted || (name !== "weightedPercent" && name !== "gwetAC2"));
  const kappa: MeasureName = result.annotators === 2 ? "cohenKappa" : "fleissKappa";
  const leading = [
    ...mostCited,
    kappa,
    ...(weighted ? (["weightedPercent", "gwetAC2"] as const) : []),
    ...(level === "interval" || level === "ratio" ? amounts : [])
  ];
  const known = asked.filter((name) => result[name].value !== null);
  return {
    first: known.filter((name) => leading.includes(name)),
    others: known.filter((name) => !leading.includes(name)),
    undefined: asked.filter((name) => result[name].value === null)
  };
}
