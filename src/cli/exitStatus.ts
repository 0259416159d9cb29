import type {DriftResult} from "../../components/detectors/result.js";

/** What the command's exit status says; scripts may rely on these numbers. */
export const exitStatus = {noDrift: 0, drift: 1, unusable: 2, notEnoughData: 3, interrupted: 130} as const;

/** The exit status of a check; with allowInsufficient, too little data counts as no drift. */
export function statusOf({verdict}: Pick<DriftResult, "verdict">, {allowInsufficient = false} = {}): number {
  if (verdict === "drift") return exitStatus.drift;
  if (verdict === "no drift" || allowInsufficient) return exitStatus.noDrift;
  return exitStatus.notEnoughData;
}
