// `npm test`: all checks in order, up to the first that fails; the last line is the count of everything looked at.
import {checkBuild} from "./build.js";
import {checkCurriculum} from "./curriculum.js";
import {type Check, isFailure, perform} from "./outcome.js";
import {checkPages} from "./pages.js";
import {checkSite} from "./site.js";
import {checkFormat, checkLint, checkTypes, checkUnit} from "./tools.js";

const checks: Check[] = [
  {name: "Types", run: checkTypes},
  {name: "Types of the cells in pages", run: checkPages},
  {name: "Lint: layers, chance, DOM", run: checkLint},
  {name: "Formatting", run: checkFormat},
  {name: "Unit and golden tests", run: checkUnit},
  {name: "Production build without a network", run: checkBuild},
  {name: "The site in a real browser", run: checkSite},
  {name: "The promises of the curriculum", run: checkCurriculum}
];

let passed = 0;
let failed = 0;
for (const check of checks) {
  const outcome = await perform(check);
  passed += outcome.passed;
  if (!isFailure(outcome)) continue;
  failed += Math.max(1, outcome.failed);
  console.log(`\nStopped at “${check.name}”; what comes after it was not looked at.`);
  break;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
