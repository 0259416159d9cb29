import {leaversBy, type Employment} from "./people.js";
import {toldApart} from "./toldApart.js";

/** What HR knows of a person, and whether it does so before the person leaves. */
export const knownPeople = [
  {id: "commute", label: "the way to work", short: "way to work", inTime: true},
  {id: "pay", label: "pay against the market", short: "pay", inTime: true},
  {id: "engagement", label: "engagement in the last survey", short: "engagement", inTime: true},
  {id: "others", label: "share of the manager’s other people who left", short: "others’ share", inTime: false},
  {id: "self", label: "share of all the manager’s people who left", short: "team’s share", inTime: false},
  {id: "leave", label: "days of leave paid out", short: "leave paid out", inTime: false}
] as const;
export type KnownPeople = (typeof knownPeople)[number]["id"];

/** How well each column alone tells those who left from those who did not, on rows where all are known; see toldApart. */
export function knownPeopleShares(people: readonly Employment[]): {
  people: number;
  shares: Record<KnownPeople, number>;
} {
  const teams = new Map(leaversBy(people, ({manager}) => manager).map((group) => [group.name, group]));
  const rows = people.flatMap((person) => {
    const team = teams.get(person.manager ?? "");
    if (team === undefined || team.rows < 2 || Number.isNaN(person.engagement)) return [];
    const left = Number(person.left);
    return {
      left,
      values: {
        commute: person.commute,
        pay: -person.payToMarket,
        engagement: -person.engagement,
        others: (team.hits - left) / (team.rows - 1),
        self: team.hits / team.rows,
        leave: person.leavePaidOut
      } satisfies Record<KnownPeople, number>
    };
  });
  const left = Uint8Array.from(rows, (row) => row.left);
  const share = (id: KnownPeople) =>
    toldApart(
      Float64Array.from(rows, ({values}) => values[id]),
      left
    );
  return {
    people: rows.length,
    shares: Object.fromEntries(knownPeople.map(({id}) => [id, share(id)])) as Record<KnownPeople, number>
  };
}
