import {createRandom, type Random} from "../math/random.js";
import type {Scale} from "./surveyScales.js";

export interface ScorePlan {
  scales: readonly Scale[];

  /** The team of each person. */
  team: Int32Array;
  teams: number;
  waves: number;
  scaleCorrelation: number;
  stability: number;
  seed: number;
}

/**
 * True scores of people × waves × scales: a part of the team and a part of the person, each stable from wave to wave as
 * stated, and the drift. In standard deviations of the first wave.
 */
export function drawScores(plan: ScorePlan): Float64Array {
  const {scales, team, teams, waves, seed} = plan;
  const ofTeams = drawTracks(teams, plan, createRandom(seed, "survey team scores"));
  const ofPeople = drawTracks(team.length, plan, createRandom(seed, "survey person scores"));
  const width = waves * scales.length;
  return ofPeople.map((person, i) => {
    const own = i % width;
    const {teamShare, drift} = scales[own % scales.length];
    const wave = Math.floor(own / scales.length);
    const shared = ofTeams[team[Math.floor(i / width)] * width + own];
    return Math.sqrt(teamShare) * shared + Math.sqrt(1 - teamShare) * person + drift * wave;
  });
}

/** Units × waves × scales of standard normal numbers: those of one wave correlate between scales, those of one scale from wave to wave. */
function drawTracks(
  units: number,
  {scales, waves, scaleCorrelation, stability}: ScorePlan,
  random: Random
): Float64Array {
  const tracks = new Float64Array(units * waves * scales.length);
  const [kept, fresh] = [stability, Math.sqrt(1 - stability * stability)];
  const [common, own] = [Math.sqrt(scaleCorrelation), Math.sqrt(1 - scaleCorrelation)];
  for (let unit = 0, at = 0; unit < units; unit++) {
    for (let wave = 0; wave < waves; wave++) {
      const shared = random.normal();
      for (let s = 0; s < scales.length; s++, at++) {
        const news = common * shared + own * random.normal();
        tracks[at] = wave === 0 ? news : kept * tracks[at - scales.length] + fresh * news;
      }
    }
  }
  return tracks;
}
