import type {AgreementResult} from "../stats/agreement/agreementResult.js";
import {twoDecimals} from "./agreementSentence.js";
import {formatShare} from "./formatNumber.js";
import {shortText} from "./plainText.js";

/** What to know before believing the coefficients: uneven labels, few items, one who differs, own inconsistency. */
export function agreementCautions(result: AgreementResult): string[] {
  return [paradox(result), fewItems(result), outlier(result), self(result)].filter((caution) => caution !== null);
}

/** The kappa paradox: people agree often, one label rules, and so chance explains nearly all of it. */
function paradox({percent, krippendorffAlpha: alpha, gwetAC1, categories, labels}: AgreementResult): string | null {
  if (percent.value === null || alpha.value === null || gwetAC1.value === null || labels === 0) return null;
  const most = categories.reduce((a, b) => (b.labels > a.labels ? b : a));
  const share = most.labels / labels;
  if (share < 0.7 || percent.value < 0.7 || gwetAC1.value - alpha.value < 0.15) return null;
  const rare = categories
    .filter(({category, agreement}) => category !== most.category && agreement !== null)
    .sort((a, b) => a.labels - b.labels)[0];
  const named =
    rare === undefined
      ? ""
      : ` Where one says “${shortText(rare.category, 40)}”, another says so in ${formatShare(rare.agreement)}.`;
  return (
    `The kappa paradox: ${formatShare(share)} of the labels are “${shortText(most.category, 40)}”, so chance alone agrees often, ` +
    `and alpha is ${twoDecimals(alpha.value)} though people agree on ${formatShare(percent.value)}; AC1 is ${twoDecimals(gwetAC1.value)}. ` +
    `Report both, and the agreement on the rare label.${named}`
  );
}

function fewItems({percent, krippendorffAlpha: {low, high}}: AgreementResult): string | null {
  if (low === null || high === null || high - low < 0.3) return null;
  return `The interval of alpha is ${twoDecimals(high - low)} wide: ${percent.n} items say little. Four times as many would halve it.`;
}

/** One annotator who agrees with the others far less than the rest do. */
function outlier({byAnnotator}: AgreementResult): string | null {
  const known = byAnnotator.flatMap(({annotator, agreement}) => (agreement === null ? [] : [{annotator, agreement}]));
  if (known.length < 4) return null;
  const sorted = known.sort((a, b) => a.agreement - b.agreement);
  const middle = sorted[sorted.length >> 1].agreement;
  const [lowest, next] = sorted;
  if (middle - lowest.agreement < 0.15 || next.agreement - lowest.agreement < 0.1) return null;
  return `“${shortText(lowest.annotator, 40)}” agrees with the others in ${formatShare(lowest.agreement)}, the middle one in ${formatShare(middle)}. Ask how they read the guideline before you leave their labels out.`;
}

function self({self, percent}: AgreementResult): string | null {
  const worst = self
    .filter(({units}) => units >= 4)
    .flatMap(({annotator, units, percent: own}) => (own.value === null ? [] : [{annotator, units, own: own.value}]))
    .sort((a, b) => a.own - b.own)[0];
  if (worst === undefined || percent.value === null || worst.own >= 0.8) return null;
  const how = `gives the same item the same label again in ${formatShare(worst.own)} only, of ${worst.units} items`;
  return `“${shortText(worst.annotator, 40)}” ${how}. Where people part from themselves, no training brings them together: mend the guideline first.`;
}
