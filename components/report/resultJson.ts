import {z} from "zod";
import {type DriftResult, driftResultSchema, resultVersion} from "../detectors/result.js";

/**
 * A drift result as JSON text that ends in a newline: fields in the order of the published schema, settings in
 * alphabetical order, so that equal results are equal texts.
 *
 * @throws if the result does not fit its own schema, which would be a fault of this program
 */
export function resultJson(result: DriftResult): string {
  const {settings, ...rest} = driftResultSchema.parse(result);
  return `${JSON.stringify({...rest, settings: sortKeys(settings)}, null, 2)}\n`;
}

/** The published JSON Schema (draft 2020-12) that every result in JSON fits. */
export function resultJsonSchema(): z.core.JSONSchema.BaseSchema {
  // The id of the schema itself would make the whole a reference to a definition.
  const whole = z.object(driftResultSchema.shape).meta({title: driftResultSchema.meta()?.title});
  const {$schema, ...schema} = z.toJSONSchema(whole, {target: "draft-2020-12"});
  return {$schema, $id: `drift-result-v${resultVersion}.json`, ...schema};
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, entry]) => [key, sortKeys(entry)]));
}
