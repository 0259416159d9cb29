import {z} from "zod";
import type {Ratings, Repeat} from "../../stats/agreement/ratings.js";
import type {HereTask} from "./hereTask.js";
import type {LabelFile} from "./labelExample.js";
import {longShape, ratingsCsv} from "./ratingsCsv.js";

const box = z.object({left: z.number(), top: z.number(), right: z.number(), bottom: z.number()});

/** Those who label in the lab, one after another at the same machine. */
export const studioSchema = z.object({
  people: z.array(
    z.object({
      name: z.string(),

      /** Labels by the id of the item as it was shown. */
      labels: z.record(z.string(), z.string()),

      /** The boxes on each picture. */
      boxes: z.array(z.array(box))
    })
  ),

  /** Whose turn it is; null when results are shown. */
  turn: z.int().min(0).nullable(),

  /** Whether the made-up team is compared as well. */
  team: z.boolean()
});

export type Studio = z.infer<typeof studioSchema>;
export type StudioPerson = Studio["people"][number];

export const emptyStudio: Studio = {people: [], turn: null, team: true};

/** The labels of people and, if asked for, the team as a file; null as long as nobody has labelled anything. */
export function hereFile(task: HereTask, {people, team}: Studio): LabelFile | null {
  const labelled = people.filter(({labels}) => Object.keys(labels).length > 0);
  if (labelled.length === 0) return null;
  const texts = new Map(task.items.map(({id, text}) => [id, text]));
  const csv = ratingsCsv(hereRatings(task, labelled, team), (unit) => texts.get(unit) ?? "");
  return {name: `${task.id}-labels.csv`, csv, shape: {...longShape, repeats: true}, text: "text"};
}

/** What people gave, first and again, beside the team on the same items. */
export function hereRatings(task: HereTask, people: readonly StudioPerson[], withTeam: boolean): Ratings {
  const {items, labels, team} = task;
  const units = items.filter(({id, of}) => id === of).map(({id}) => id);
  const others = withTeam ? teamNames(team.annotators, people) : [];
  const annotators = [...people.map(({name}) => name), ...others];
  const width = annotators.length;
  const codes = new Int32Array(units.length * width).fill(-1);
  const repeats: Repeat[] = [];
  people.forEach((person, annotator) => {
    for (const {id, of} of items) {
      const code = labels.indexOf(person.labels[id] ?? "");
      const unit = units.indexOf(of);
      if (code < 0) continue;
      if (codes[unit * width + annotator] < 0) codes[unit * width + annotator] = code;
      else repeats.push({unit, annotator, code});
    }
  });
  units.forEach((unit, u) => {
    const row = team.units.indexOf(unit);
    for (let a = 0; a < others.length; a++) {
      const code = team.codes[row * team.annotators.length + a];
      codes[u * width + people.length + a] = labels.indexOf(team.categories[code]);
    }
  });
  return {units, annotators, categories: [...labels], codes, ...(repeats.length > 0 ? {repeats} : {})};
}

/** The names of the made-up team beside those of people, each once. */
export function teamNames(team: readonly string[], people: readonly {name: string}[]): string[] {
  return team.map((name) => freeName(name, people));
}

/** A name that nobody else in the list has. */
export function freeName(name: string, people: readonly {name: string}[]): string {
  const wanted = name.trim() === "" ? `Person ${people.length + 1}` : name.trim();
  let free = wanted;
  for (let i = 2; people.some((person) => person.name === free); i++) free = `${wanted} (${i})`;
  return free;
}
