// The package's public face: the same engine as the command and the page.
export {check, type CheckInput, type CheckRunOptions, profile, readTable, type TableInput} from "./libraryCheck.js";
export {readLabels} from "./libraryAgreement.js";
export {
  type ColumnResult,
  type DriftResult,
  driftResultSchema,
  type Effect,
  type Verdict
} from "../../components/detectors/result.js";
export {type CheckOptions, type CheckSettings, checkSettingsSchema} from "../../components/detectors/settings.js";
export {commandLine, type CommandFiles} from "../../components/report/commandLine.js";
export type {ReportFile, ReportMeta} from "../../components/report/meta.js";
export {reportHtml} from "../../components/report/reportHtml.js";
export {reportJunit} from "../../components/report/reportJunit.js";
export {reportMarkdown} from "../../components/report/reportMarkdown.js";
export {reportText} from "../../components/report/reportText.js";
export {resultJson, resultJsonSchema} from "../../components/report/resultJson.js";
export {verdictSentence} from "../../components/report/verdictSentence.js";
export {agreementCommandLine, type AgreementRequest} from "../../components/report/agreementCommand.js";
export {agreementJson, agreementJsonSchema} from "../../components/report/agreementJson.js";
export {agreementText} from "../../components/report/agreementText.js";
export {
  type AgreementOptions,
  type AgreementResult,
  agreementResultSchema,
  type Measure,
  type SelfAgreement
} from "../../components/stats/agreement/agreementResult.js";
export {type Box, intersectionOverUnion} from "../../components/stats/agreement/boxes.js";
export {type DawidSkene, dawidSkene, type DawidSkeneOptions} from "../../components/stats/agreement/dawidSkene.js";
export {type MajorityVote, majorityVote} from "../../components/stats/agreement/majorityVote.js";
export {type BoxMatching, matchBoxes} from "../../components/stats/agreement/matchBoxes.js";
export {measureAgreement} from "../../components/stats/agreement/measureAgreement.js";
export {type Label, type Ratings, ratingsOf} from "../../components/stats/agreement/ratings.js";
export {selfAgreement} from "../../components/stats/agreement/selfAgreement.js";
export {unitAgreement} from "../../components/stats/agreement/unitAgreement.js";
export {type WithinGroup, withinGroupAgreement} from "../../components/stats/agreement/withinGroup.js";
export {InputError, type InputProblem} from "../../components/table/inputError.js";
export {type ColumnProfile, type Profile, profileJson, profileSchema} from "../../components/table/profile.js";
export type {RatingsShape} from "../../components/table/readRatings.js";
export type {TableReading} from "../../components/table/readTable.js";
export type {Split} from "../../components/table/splitTable.js";
export type {Column, Kind, Table} from "../../components/table/table.js";
