import {wholeAtLeast} from "../math/assert.js";
import {createRandom} from "../math/random.js";
import type {Column, Table} from "../table/table.js";
import {categoryColumn, numberColumn, numberedNames} from "./columns.js";
import type {Sentiment} from "./comments.js";
import {type Answers, drawAnswers} from "./surveyAnswers.js";
import {type Scale, type ScaleOptions, buildScale} from "./surveyScales.js";
import {drawScores} from "./surveyScores.js";

export interface SurveyOptions {
  /** How many people are asked in every wave. Defaults to 600. */
  people?: number;

  /** Defaults to 4. */
  waves?: number;

  /** Defaults to 40; each person is in one of them, chosen at random. */
  teams?: number;
  seed?: number;

  /** The scales of the questionnaire. Default to engagement (6 items), support (4) and stay (3). */
  scales?: readonly ScaleOptions[];

  /** The correlation of the true scores of two scales, between teams and within them. Defaults to 0.5. */
  scaleCorrelation?: number;

  /** The correlation of a true score with that of the next wave, without drift. Defaults to 0.8. */
  stability?: number;

  /** The share of people that does not answer a wave at all. Defaults to 0.25. */
  nonResponse?: number;

  /** The correlation of taking part with the true score of the first scale. Defaults to 0.2: the engaged answer more. */
  responseCorrelation?: number;

  /** The share of items left out by those who answer, by chance. Defaults to 0.03. */
  itemNonResponse?: number;

  /** The share of those who answer that write a comment. Defaults to 0.3. */
  commentShare?: number;
}

export interface SurveyTruth {
  scales: readonly Scale[];

  /** People × waves × scales: true scores with drift, in standard deviations of the first wave, of those who did not answer too. */
  scores: Float64Array;

  /** For each row of the table, the sentiment that its comment was written with; null without a comment. */
  sentiments: (Sentiment | null)[];

  /** For each row of the table, the index of the person. */
  people: Int32Array;
}

const defaults: Required<SurveyOptions> = {
  people: 600,
  waves: 4,
  teams: 40,
  seed: 1,
  scales: [
    {name: "engagement", items: 6, reliability: 0.85, icc: 0.12, reversed: 1, drift: -0.12},
    {name: "support", items: 4, reliability: 0.8, icc: 0.2},
    {name: "stay", items: 3, reliability: 0.75, icc: 0.06, drift: -0.05}
  ],
  scaleCorrelation: 0.5,
  stability: 0.8,
  nonResponse: 0.25,
  responseCorrelation: 0.2,
  itemNonResponse: 0.03,
  commentShare: 0.3
};

/**
 * Draws a survey in waves: **made up**. Items are answered from 1 to 5; true scores differ between teams and people, hold
 * on from wave to wave, and drift; some people do not answer, and who does is not quite by chance.
 *
 * The table has one row for each person and wave that answered: wave, person, team, the items of every scale, comment.
 *
 * @throws {RangeError} if an option is out of range, or a scale cannot have its reliability or ICC
 */
export function engagementSurvey(options: SurveyOptions = {}): {table: Table; truth: SurveyTruth} {
  const settings = {...defaults, ...options};
  const {people, waves, teams, seed} = settings;
  check(settings);
  const scales = settings.scales.map((scale) => buildScale(scale, waves));
  const random = createRandom(seed, "survey teams");
  const team = Int32Array.from({length: people}, () => random.integer(teams));
  const scores = drawScores({...settings, scales, team});
  const answers = drawAnswers({...settings, scales, scores});
  const [personNames, teamNames] = [numberedNames("P", people), numberedNames("T", teams)];
  const column = <T>(read: (answer: Answers) => T) => answers.map(read);
  const columns: Column[] = [
    numberColumn(
      "wave",
      column(({wave}) => wave + 1)
    ),
    categoryColumn(
      "person",
      column(({person}) => personNames[person])
    ),
    categoryColumn(
      "team",
      column(({person}) => teamNames[team[person]])
    ),
    ...scales
      .flatMap(({items}) => items)
      .map((name, i) =>
        numberColumn(
          name,
          column(({items}) => items[i])
        )
      ),
    {
      ...categoryColumn(
        "comment",
        column(({comment}) => comment?.text ?? null)
      ),
      kind: "text"
    }
  ];
  const sentiments = column(({comment}) => comment?.sentiment ?? null);
  const truth = {scales, scores, sentiments, people: Int32Array.from(answers, ({person}) => person)};
  return {table: {name: "survey", rows: answers.length, columns}, truth};
}

function check(settings: Required<SurveyOptions>): void {
  for (const name of ["people", "waves", "teams"] as const) wholeAtLeast(1, settings[name], name);
  if (settings.scales.length === 0) throw new RangeError("invalid scales; not one or more: 0");
  const shares = ["scaleCorrelation", "stability", "itemNonResponse", "commentShare"] as const;
  for (const name of shares) {
    if (!(settings[name] >= 0 && settings[name] <= 1)) {
      throw new RangeError(`invalid ${name}; not in [0, 1]: ${settings[name]}`);
    }
  }
  if (!(settings.nonResponse >= 0 && settings.nonResponse < 1)) {
    throw new RangeError(`invalid nonResponse; not in [0, 1): ${settings.nonResponse}`);
  }
  if (!(Math.abs(settings.responseCorrelation) <= 1)) {
    throw new RangeError(`invalid responseCorrelation; not in [−1, 1]: ${settings.responseCorrelation}`);
  }
}
