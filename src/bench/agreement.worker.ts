// Measures agreement in a thread of its own, as a page does in a worker: holds
// the labels, waits for a word, and answers with what it found.
import {parentPort, workerData} from "node:worker_threads";
import {measureAgreement} from "../../components/stats/agreement/measureAgreement.js";
import type {Ratings} from "../../components/stats/agreement/ratings.js";

export interface AgreementFound {
  krippendorffAlpha: number | null;
  gwetAC1: number | null;
  fleissKappa: number | null;
}

const ratings = workerData as Ratings;

parentPort?.on("message", (resamples: number) => {
  const {krippendorffAlpha, gwetAC1, fleissKappa} = measureAgreement(ratings, {level: "ordinal", resamples, seed: 1});
  const found: AgreementFound = {
    krippendorffAlpha: krippendorffAlpha.value,
    gwetAC1: gwetAC1.value,
    fleissKappa: fleissKappa.value
  };
  parentPort?.postMessage(found);
});
parentPort?.postMessage("ready");
