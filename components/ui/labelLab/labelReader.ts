import type {OpenedLabels} from "../../platform/agreement.worker.js";
import type {AgreementSession} from "../../platform/agreementSession.js";
import type {Level} from "../../stats/agreement/disagreement.js";
import type {Ratings} from "../../stats/agreement/ratings.js";
import {InputError} from "../../table/inputError.js";
import type {RatingsShape} from "../../table/readRatings.js";
import type {LabelFile} from "../../learn/labelLab/labelExample.js";
import type {LabelSource} from "./labelSource.js";
import type {WorkOptions} from "../latestWork.js";

export interface ReadLabels {
  source: LabelSource;
  opened: OpenedLabels;
  ratings: Ratings;

  /** How the file was read, so that the command reads it in the same way. */
  shape: RatingsShape;

  /** What was labelled, by the name of the item; empty where the file does not say. */
  texts: ReadonlyMap<string, string>;
  warnings: string[];

  /** Whether the order of labels asked for does not fit the file, and was left out. */
  orderLeftOut: boolean;
}

export interface ReadRequest {
  /** How a person's file is read, given what it seems to be. */
  shapeOf: (opened: OpenedLabels) => Pick<LabelFile, "shape" | "text">;
  order: readonly string[] | null;
  level: Level;
}

/** Reads sources one after another in the session's worker; a file that is still open is not opened again. */
export function labelReader(session: AgreementSession) {
  let last: {file: File; opened: OpenedLabels} | null = null;
  const open = async ({name, file}: LabelSource, options: WorkOptions): Promise<OpenedLabels> => {
    if (last?.file !== file) last = {file, opened: await session.open(name, file, options)};
    return last.opened;
  };
  return async (source: LabelSource, request: ReadRequest, options: WorkOptions): Promise<ReadLabels> => {
    const opened = await open(source, options);
    const {shape: columns, text} = request.shapeOf(opened);
    const read = async (order: readonly string[] | null) => {
      const shape = order === null ? columns : {...columns, categories: order};
      return {shape, prepared: await session.ratings(shape, options)};
    };
    const {found, orderLeftOut} = await inOrder(read, request.order);
    const {ratings, warnings} = found.prepared;
    checkLevel(ratings, request.level);
    const unit = found.shape.unit;
    const texts = text === null ? new Map<string, string>() : await session.texts({unit, text}, options);
    // Ranks of words need an order, even if it is the one in which they were found.
    const ranked = request.level === "ordinal" && ratings.scores === undefined;
    const shape = ranked ? {...found.shape, categories: ratings.categories} : found.shape;
    return {source, opened, ratings, shape, texts, warnings, orderLeftOut};
  };
}

/** Reads in the order asked for, or as found if that order is of other labels. */
async function inOrder<T>(read: (order: readonly string[] | null) => Promise<T>, order: readonly string[] | null) {
  try {
    return {found: await read(order), orderLeftOut: false};
  } catch (error) {
    const unfit = error instanceof InputError && error.problem.option === "--categories";
    if (!unfit || order === null) throw error;
    return {found: await read(null), orderLeftOut: true};
  }
}

/** @throws {InputError} if the level needs numbers that the labels are not */
function checkLevel({scores, categories}: Ratings, level: Level): void {
  if (level !== "interval" && level !== "ratio") return;
  const negative = scores?.find((score) => score < 0);
  if (scores !== undefined && (level === "interval" || negative === undefined)) return;
  throw new InputError({
    option: "--level",
    found: scores === undefined ? `labels such as ${JSON.stringify(categories[0])}` : `the label ${negative}`,
    expected: scores === undefined ? "labels that are numbers" : "labels of at least 0, which a true zero needs",
    todo: "Choose names, or ranks with the labels in their order."
  });
}
