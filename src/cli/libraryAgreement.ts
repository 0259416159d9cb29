import {sourceNode} from "../../components/platform/sourceNode.js";
import {prepareAgreement, type PreparedAgreement} from "../../components/table/prepareAgreement.js";
import {readAsWritten} from "../../components/table/readAsWritten.js";
import type {RatingsShape} from "../../components/table/readRatings.js";
import type {ReadOptions} from "../../components/table/readTable.js";
import {bytesSource} from "../../components/table/source.js";
import {lazyEngine} from "./lazyEngine.js";
import type {TableInput} from "./libraryCheck.js";

/**
 * Reads labels from a file or from bytes, as `fieldbook agreement` does. For example:
 *
 * ```js
 * const {ratings} = await readLabels("labels.csv", {unit: "text", annotator: "who", label: "label"});
 * const {krippendorffAlpha} = measureAgreement(ratings, {level: "ordinal"});
 * ```
 *
 * @throws {InputError} if the file is no table, or its labels cannot be used
 */
export async function readLabels(
  input: TableInput,
  shape: RatingsShape,
  options: Omit<ReadOptions, "kinds"> = {}
): Promise<PreparedAgreement> {
  const source = typeof input === "string" ? await sourceNode(input) : bytesSource(input.name, input.bytes);
  const engine = lazyEngine();
  try {
    return prepareAgreement(await readAsWritten(source, engine, options), shape);
  } finally {
    await source.close?.();
    await engine.close?.();
  }
}
