// The published JSON Schema of the result of a check.
import {resultJsonSchema} from "../../components/report/resultJson.js";

process.stdout.write(`${JSON.stringify(resultJsonSchema(), null, 2)}\n`);
