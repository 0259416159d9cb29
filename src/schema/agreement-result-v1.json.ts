// The published JSON Schema of the result of agreement.
import {agreementJsonSchema} from "../../components/report/agreementJson.js";

process.stdout.write(`${JSON.stringify(agreementJsonSchema(), null, 2)}\n`);
