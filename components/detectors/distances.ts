import * as stats from "../stats/distances.js";
import {countInBins, quantileBins} from "../stats/quantileBins.js";
import type {Pair} from "./pair.js";
import type {ColumnResult} from "./result.js";

type Distances = ColumnResult["distances"];

/** The distances that other tools report, each with its convention, since one name often means several numbers. */
export function distancesOf(pair: Pair): Distances {
  if (pair.type === "categories") return [...countDistances(pair.reference, pair.current, ""), lInfinity(pair)];
  const {edges, convention} = quantileBins(pair.reference);
  const counts = [countInBins(pair.reference, edges), countInBins(pair.current, edges)];
  return [
    {name: "Wasserstein", value: pair.merged.wasserstein, convention: stats.conventions.wasserstein},
    ...countDistances(counts[0], counts[1], `; ${convention}`)
  ];
}

function countDistances(reference: Float64Array, current: Float64Array, bins: string): Distances {
  const entry = (name: string, measure: "psi" | "jensenShannon" | "hellinger") => ({
    name,
    value: stats[measure](reference, current),
    convention: stats.conventions[measure] + bins
  });
  return [entry("PSI", "psi"), entry("Jensen–Shannon", "jensenShannon"), entry("Hellinger", "hellinger")];
}

function lInfinity({reference, current}: {reference: Float64Array; current: Float64Array}): Distances[number] {
  return {name: "L-infinity", value: stats.lInfinity(reference, current), convention: stats.conventions.lInfinity};
}
