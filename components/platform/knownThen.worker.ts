import type {Flights} from "../learn/exploreData/flights.js";
import {type KnownThen, knownThenFeatures, knownThens} from "../learn/exploreData/knownThen.js";
import {toldApart} from "../learn/exploreData/toldApart.js";
import {type Report, serve} from "./worker.js";

/** How well each feature tells late flights from others, on the same flights. */
export interface KnownThenShares {
  flights: number;
  shares: Record<KnownThen, number>;
}

const api = {
  compare(flights: Flights, report: Report): KnownThenShares {
    const total = knownThens.length + 1;
    report({stage: "Counting earlier flights", done: 0, total});
    const {late, values} = knownThenFeatures(flights);
    const shares = knownThens.map(({id}, i) => {
      report({stage: "Ranking flights", done: i + 1, total});
      return [id, toldApart(values[id], late)] as const;
    });
    return {flights: late.length, shares: Object.fromEntries(shares) as Record<KnownThen, number>};
  }
};

export type KnownThenApi = typeof api;

serve(api);
