import {numbersOf, stringsOf} from "../../table/columnValues.js";
import type {Table} from "../../table/table.js";
import {correlation} from "./freshness.js";

/**
 * How well what people said some waves ago tells what they say now: the correlation of the mean of the items of one
 * scale, over everyone who answered both waves, for each lag. Items are those whose names begin with the scale's name;
 * those named in reversed are turned round on the scale from 1 to 5.
 */
export function surveyMemory(
  survey: Table,
  {scale, reversed = []}: {scale: string; reversed?: readonly string[]}
): {lag: number; correlation: number; pairs: number}[] {
  const scores = scaleScores(survey, {scale, reversed});
  const waves = numbersOf(survey, "wave");
  const people = stringsOf(survey, "person");
  const byPerson = new Map<string | null, Map<number, number>>();
  people.forEach((person, i) => {
    if (Number.isNaN(scores[i])) return;
    const own = byPerson.get(person) ?? new Map<number, number>();
    byPerson.set(person, own.set(waves[i], scores[i]));
  });
  const last = waves.reduce((a, b) => Math.max(a, b), 0);
  return Array.from({length: last - 1}, (_, i) => {
    const lag = i + 1;
    const pairs = [...byPerson.values()].flatMap((own) =>
      Array.from(own).flatMap(([wave, score]) => {
        const later = own.get(wave + lag);
        return later === undefined ? [] : [[score, later]];
      })
    );
    const [before, after] = [0, 1].map((side) => pairs.map((pair) => pair[side]));
    return {lag, correlation: correlation(before, after), pairs: pairs.length};
  });
}

/** The mean of the answered items of a scale for each row; NaN if none is answered. */
export function scaleScores(
  survey: Table,
  {scale, reversed = []}: {scale: string; reversed?: readonly string[]}
): Float64Array {
  const names = survey.columns.map(({name}) => name).filter((name) => name.startsWith(`${scale}_`));
  const items = names.map((name) => ({turned: reversed.includes(name), values: numbersOf(survey, name)}));
  return Float64Array.from({length: survey.rows}, (_, row) => {
    const answers = items.flatMap(({turned, values}) =>
      Number.isNaN(values[row]) ? [] : turned ? 6 - values[row] : values[row]
    );
    return answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
  });
}
