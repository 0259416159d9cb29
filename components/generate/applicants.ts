import {allFinite, wholeAtLeast} from "../math/assert.js";
import {createRandom} from "../math/random.js";
import type {Table} from "../table/table.js";
import {
  type Pooled,
  type Predictor,
  type Trait,
  fromPoints,
  poolGroups,
  predictors,
  toPoints,
  traits,
  weightedSum
} from "./applicantModel.js";
import {booleanColumn, categoryColumn, numberColumn, numberedNames} from "./columns.js";
import {correlatedNormals} from "./correlatedNormals.js";
import {type Hire, type Selection, selectApplicants} from "./selectApplicants.js";

export interface ApplicantOptions {
  /** How many apply. Defaults to 2,000. */
  count?: number;
  seed?: number;

  /** The correlation of each predictor with performance within a group. Default to 0.31, 0.40 and 0.42. */
  validities?: Readonly<Record<Predictor, number>>;

  /** The correlations of the predictors within a group. Default to 0.45, 0.20 and 0.25 (assumed). */
  intercorrelations?: Readonly<{reasoningKnowledge: number; reasoningInterview: number; knowledgeInterview: number}>;

  /** The share of applicants of group B. Defaults to 0.3. */
  groupShare?: number;

  /**
   * How far the mean of group B lies from that of group A, in standard deviations within a group. Default to −0.6, −0.4,
   * −0.2 and, for performance, −0.2 (assumed).
   */
  differences?: Readonly<Record<Trait, number>>;

  /** How much each predictor counts in the score. Default to 1 each. */
  weights?: Readonly<Record<Predictor, number>>;

  /** Who is hired. Defaults to the best 20 % by the score. */
  selection?: Selection;
}

/** What no employer knows. Correlations are those from which applicants are drawn, before scores are rounded. */
export interface ApplicantTruth {
  /** The performance that each applicant shows, or would show if hired, in points. */
  performance: Float64Array;

  /** The validities within a group, as stated. */
  within: Readonly<Record<Predictor, number>>;

  /** The validities among all applicants, of the score too. */
  validities: Readonly<Record<Predictor | "score", number>>;

  /** Of reasoning, knowledge, interview and performance among all applicants. */
  correlations: readonly (readonly number[])[];
}

const published = {reasoning: 0.31, knowledge: 0.4, interview: 0.42};
const assumed = {reasoningKnowledge: 0.45, reasoningInterview: 0.2, knowledgeInterview: 0.25};
const assumedDifferences = {reasoning: -0.6, knowledge: -0.4, interview: -0.2, performance: -0.2};
const equalWeights = {reasoning: 1, knowledge: 1, interview: 1};

/**
 * Draws applicants with two test scores and an interview rating, hires some, and tells how those perform: **made up**.
 * Performance is known only of those who were hired, so the range of the scores is restricted there.
 *
 * The table has the columns applicant, group (A or B), reasoning, knowledge, interview, score (in standard deviations of
 * all applicants), hired, hired_by ("score" or "chance") and performance (points, missing unless hired).
 *
 * Source of the default validities: Sackett, Zhang, Berry and Lievens (2022), https://doi.org/10.1037/apl0000994 (tests
 * of general cognitive ability and of job knowledge, structured interviews). The rest is assumed.
 *
 * @throws {RangeError} if an option is out of range, or no such correlations can exist
 */
export function applicants(options: ApplicantOptions = {}): {table: Table; truth: ApplicantTruth} {
  const {count = 2000, seed = 1, groupShare = 0.3, validities = published, weights = equalWeights} = options;
  const {differences = assumedDifferences, selection = {method: "top-down", share: 0.2}} = options;
  wholeAtLeast(1, count, "count");
  if (!(groupShare >= 0 && groupShare <= 1)) throw new RangeError(`invalid groupShare; not in [0, 1]: ${groupShare}`);
  const shifts = traits.map((trait) => differences[trait]);
  allFinite(shifts, "differences");
  const within = matrixOf(validities, options.intercorrelations ?? assumed);
  const pooled = poolGroups(within, shifts, groupShare);
  const drawn = drawTraits({within, shifts, groupShare, count, seed});
  const {score, validity} = scoreOf(drawn.points, pooled, weights);
  const hires = selectApplicants(score, selection, createRandom(seed, "selection"));
  const [reasoning, knowledge, interview] = pooled.correlations.map((row) => row[predictors.length]);
  return {
    table: tableOf(drawn, score, hires),
    truth: {
      performance: drawn.points[predictors.length],
      within: validities,
      validities: {reasoning, knowledge, interview, score: validity},
      correlations: pooled.correlations
    }
  };
}

interface Drawn {
  /** Whether each applicant is of group B. */
  inB: boolean[];

  /** Of each trait, the points of each applicant. */
  points: Float64Array[];
}

interface DrawPlan {
  within: readonly (readonly number[])[];
  shifts: readonly number[];
  groupShare: number;
  count: number;
  seed: number;
}

function drawTraits({within, shifts, groupShare, count, seed}: DrawPlan): Drawn {
  const draw = correlatedNormals(within);
  const random = createRandom(seed, "applicants");
  const points = traits.map(() => new Float64Array(count));
  const inB = Array.from({length: count}, (_, i) => {
    const b = random.uniform() < groupShare;
    const standard = draw(random);
    traits.forEach((trait, t) => (points[t][i] = toPoints(trait, standard[t] + (b ? shifts[t] : 0))));
    return b;
  });
  return {inB, points};
}

/** The weighted sum of the predictors as they were written down, with mean 0 and standard deviation 1 of all applicants. */
function scoreOf(points: readonly Float64Array[], pooled: Pooled, weights: Readonly<Record<Predictor, number>>) {
  const list = predictors.map((predictor) => weights[predictor]);
  allFinite(list, "weights");
  const {deviation, validity} = weightedSum(pooled, list);
  if (!(deviation > 0)) throw new RangeError(`invalid weights; not one other than 0: ${list.join(", ")}`);
  const score = points[0].map((_, i) => {
    let sum = 0;
    predictors.forEach((predictor, p) => {
      sum += (list[p] * (fromPoints(predictor, points[p][i]) - pooled.means[p])) / pooled.deviations[p];
    });
    return sum / deviation;
  });
  return {score, validity};
}

function matrixOf(
  validities: Readonly<Record<Predictor, number>>,
  between: NonNullable<ApplicantOptions["intercorrelations"]>
): number[][] {
  const {reasoning, knowledge, interview} = validities;
  const {reasoningKnowledge, reasoningInterview, knowledgeInterview} = between;
  return [
    [1, reasoningKnowledge, reasoningInterview, reasoning],
    [reasoningKnowledge, 1, knowledgeInterview, knowledge],
    [reasoningInterview, knowledgeInterview, 1, interview],
    [reasoning, knowledge, interview, 1]
  ];
}

function tableOf({inB, points}: Drawn, score: Float64Array, hires: readonly Hire[]): Table {
  const performance = points[predictors.length].map((value, i) => (hires[i] === null ? NaN : value));
  return {
    name: "applicants",
    rows: score.length,
    columns: [
      categoryColumn("applicant", numberedNames("A", score.length)),
      categoryColumn(
        "group",
        inB.map((b) => (b ? "B" : "A"))
      ),
      ...predictors.map((predictor, p) => numberColumn(predictor, points[p])),
      numberColumn(
        "score",
        score.map((value) => Math.round(1000 * value) / 1000)
      ),
      booleanColumn(
        "hired",
        hires.map((hire) => hire !== null)
      ),
      categoryColumn("hired_by", hires),
      numberColumn("performance", performance)
    ]
  };
}
