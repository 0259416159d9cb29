import type {AgreementOptions, AgreementResult} from "../stats/agreement/agreementResult.js";
import type {DawidSkene, DawidSkeneOptions} from "../stats/agreement/dawidSkene.js";
import type {Ratings} from "../stats/agreement/ratings.js";
import type {PreparedAgreement} from "../table/prepareAgreement.js";
import type {RatingsShape} from "../table/readRatings.js";
import type {AgreementApi, OpenedLabels} from "./agreement.worker.js";
import {createWorker, type RunOptions} from "./pool.js";

/** Files of labels and measures of agreement, in a worker: the page stays responsive, and work can be cancelled. */
export interface AgreementSession {
  /** Reads a file of labels, or a table of this site by its address; one that cannot be read changes nothing. */
  open(name: string, file: File | string, options?: RunOptions): Promise<OpenedLabels>;

  /** The ratings in the open file, and what to know about them. */
  ratings(shape: RatingsShape, options?: RunOptions): Promise<PreparedAgreement>;

  /** What stands in a column of the open file for each unit; units are numbered from 1 without a column of theirs. */
  texts(of: {unit?: string; text: string}, options?: RunOptions): Promise<Map<string, string>>;

  /** How much annotators agree, as measureAgreement says it. */
  measure(ratings: Ratings, settings?: AgreementOptions, options?: RunOptions): Promise<AgreementResult>;

  /** True labels and habits of annotators, as dawidSkene estimates them. */
  dawidSkene(ratings: Ratings, settings?: DawidSkeneOptions, options?: RunOptions): Promise<DawidSkene>;
}

/** Starts nothing yet: the worker starts with the first work. Cancelled work ends it; the file is read anew then. */
export function agreementSession(): AgreementSession {
  const run = createWorker<AgreementApi>(
    () => new URL(import.meta.resolve("./agreement.worker.js"), location.href).href
  );
  let file: {name: string; file: File | string; live: boolean} | null = null;
  const guarded = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      if (file !== null && error instanceof DOMException && error.name === "AbortError") file.live = false;
      throw error;
    }
  };
  const open = async (name: string, content: File | string, options?: RunOptions) => {
    const opened = await guarded(run("open", {name, file: content}, options));
    file = {name, file: content, live: true};
    return opened;
  };
  return {
    open,
    async ratings(shape, options) {
      if (file !== null && !file.live) await open(file.name, file.file, options);
      return guarded(run("ratings", shape, options));
    },
    texts: (of, options) => guarded(run("texts", of, options)),
    measure: (ratings, settings = {}, options) => guarded(run("measure", {ratings, options: settings}, options)),
    dawidSkene: (ratings, settings = {}, options) => guarded(run("dawidSkene", {ratings, options: settings}, options))
  };
}
