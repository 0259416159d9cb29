import type {NearDuplicatePair} from "../learn/labels/findNearDuplicates.js";
import type {DuplicatesInput, LabelNoiseApi, NoiseCurves, NoiseInput} from "./labelNoise.worker.js";
import {createWorker, type RunOptions} from "./pool.js";

export interface LabelNoise {
  /** What wrong labels do to a model, for each kind of noise. */
  noise(input: NoiseInput, options?: RunOptions): Promise<NoiseCurves>;

  /** The pairs of texts that are alike. */
  duplicates(input: DuplicatesInput, options?: RunOptions): Promise<NearDuplicatePair[]>;
}

/** Experiments with labels, in a worker that starts with the first of them. */
export function labelNoise(): LabelNoise {
  const run = createWorker<LabelNoiseApi>(
    () => new URL(import.meta.resolve("./labelNoise.worker.js"), location.href).href
  );
  return {
    noise: (input, options) => run("noise", input, options),
    duplicates: (input, options) => run("duplicates", input, options)
  };
}
