import {type NearDuplicatePair, findNearDuplicates} from "../learn/labels/findNearDuplicates.js";
import {type NoiseKind, type NoisePoint, type NoiseTask, noiseEffect, noiseKinds} from "../learn/labels/noiseEffect.js";
import {type Report, serve} from "./worker.js";

export interface NoiseInput {
  task: NoiseTask;
  rates: number[];
}

/** The points of each kind of noise. */
export type NoiseCurves = Record<NoiseKind, NoisePoint[]>;

export interface DuplicatesInput {
  texts: string[];
  threshold: number;
}

const api = {
  noise({task, rates}: NoiseInput, report: Report): NoiseCurves {
    const curves = noiseKinds.map((kind, k) => {
      const onProgress = (done: number, total: number) =>
        report({stage: "Training on wrong labels", done: k * total + done, total: noiseKinds.length * total});
      return [kind, noiseEffect(task, {kind, rates, onProgress})] as const;
    });
    return Object.fromEntries(curves) as NoiseCurves;
  },

  duplicates({texts, threshold}: DuplicatesInput): NearDuplicatePair[] {
    return findNearDuplicates(texts, {threshold});
  }
};

export type LabelNoiseApi = typeof api;

serve(api);
