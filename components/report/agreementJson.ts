import {z} from "zod";
import {type AgreementResult, agreementResultSchema, agreementVersion} from "../stats/agreement/agreementResult.js";

/**
 * A result of agreement as JSON text that ends in a newline: fields in the order of the published schema, so that equal
 * results are equal texts.
 *
 * @throws if the result does not fit its own schema, which would be a fault of this program
 */
export function agreementJson(result: AgreementResult): string {
  return `${JSON.stringify(agreementResultSchema.parse(result), null, 2)}\n`;
}

/** The published JSON Schema (draft 2020-12) that every result in JSON fits. */
export function agreementJsonSchema(): z.core.JSONSchema.BaseSchema {
  // The id of the schema itself would make the whole a reference to a definition.
  const whole = z.object(agreementResultSchema.shape).meta({title: agreementResultSchema.meta()?.title});
  const {$schema, ...schema} = z.toJSONSchema(whole, {target: "draft-2020-12"});
  return {$schema, $id: `agreement-result-v${agreementVersion}.json`, ...schema};
}
