import {element, svgElement} from "../../charts/element.js";

/** What a benchmark run leaves in src/bench/results.json. */
export interface BenchResults {
  /** When it was measured, as an ISO date. */
  measured: string;
  machine: {cpu: string; cores: number; memory: string; os: string};

  /** Names of programs and libraries, and their versions. */
  versions: Record<string, string>;
  rows: BenchRow[];
  aims: BenchAim[];

  /** Words on what was left out, and why. */
  notes: string[];

  /** How many programs wanted a core, on average over a minute, before and after: above the cores, times are too long. */
  load: {before: number; after: number};
}

/** What was aimed at, and what was found. */
export interface BenchAim {
  what: string;
  aim: string;
  found: string;
  reached: boolean;
}

export interface BenchRow {
  group: string;
  name: string;
  what: string;
  seconds: {min: number; median: number; max: number};

  /** Peak memory in megabytes, where it was measured. */
  memoryMb?: number;
  runs: number;

  /** Whether this is the fieldbook or a peer. */
  ours: boolean;
}

/** One table for each group of measurements, with bars on one scale within the group; a notice where there are none. */
export function benchTables(results: BenchResults | null): HTMLElement {
  if (!results) {
    return element("p", {}, "Nothing has been measured for this edition yet.");
  }
  const groups = new Set(results.rows.map(({group}) => group));
  const own = (group: string) => results.rows.filter((row) => row.group === group);
  return element("div", {}, ...Array.from(groups, (group) => benchGroup(group, own(group))));
}

/** What was aimed at and what came out, the missed aims too. */
export function benchAims(results: BenchResults | null): HTMLElement {
  if (!results) return element("span");
  const head = ["what", "aim", "found", "reached"].map((name) => element("th", {scope: "col"}, name));
  const rows = results.aims.map(({what, aim, found, reached}) =>
    element(
      "tr",
      {},
      element("th", {scope: "row"}, what),
      ...[aim, found, reached ? "yes" : "not yet"].map((text) => element("td", {}, text))
    )
  );
  const table = element("table", {}, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows));
  return element(
    "div",
    {},
    element("div", {class: "scroll", tabindex: "0", role: "region", "aria-label": "Aims"}, table),
    ...results.notes.map((note) => element("p", {}, note))
  );
}

/** On what it was measured, in one sentence and a list of versions. */
export function benchMachine(results: BenchResults | null): HTMLElement {
  if (!results) return element("span");
  const {measured, machine, versions, load} = results;
  const used = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return element(
    "p",
    {},
    `Measured on ${measured.slice(0, 10)} on ${machine.cpu}, ${machine.cores} cores, ${machine.memory}, ${machine.os}; with ${used.join(", ")}. ` +
      `Programs waiting for a core, this one included: ${load.before.toFixed(1)} before, ${load.after.toFixed(1)} after.`
  );
}

function benchGroup(group: string, rows: BenchRow[]): HTMLElement {
  const longest = Math.max(...rows.map(({seconds}) => seconds.max));
  const withMemory = rows.some(({memoryMb}) => memoryMb !== undefined);
  const names = [
    "who",
    "what",
    "median",
    "runs from–to",
    ...(withMemory ? ["peak memory"] : []),
    "share of the longest"
  ];
  const head = names.map((name) => element("th", {scope: "col"}, name));
  const table = element(
    "table",
    {},
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...rows.map((row) => benchRow(row, longest, withMemory)))
  );
  return element(
    "section",
    {},
    element("h3", {}, group),
    element("div", {class: "scroll", tabindex: "0", role: "region", "aria-label": group}, table)
  );
}

function benchRow(row: BenchRow, longest: number, withMemory: boolean): HTMLElement {
  const {name, what, seconds, memoryMb, runs} = row;
  const memory = memoryMb === undefined ? "not measured" : `${Math.round(memoryMb).toLocaleString("en")} MB`;
  const spread = `${runs}: ${inSeconds(seconds.min)} to ${inSeconds(seconds.max)}`;
  const amounts = [inSeconds(seconds.median), spread, ...(withMemory ? [memory] : [])];
  return element(
    "tr",
    {},
    element("th", {scope: "row"}, name),
    element("td", {}, what),
    ...amounts.map((amount) => element("td", {class: "amount"}, amount)),
    element("td", {}, bar(row, longest))
  );
}

/** The median as a bar from zero, the fastest and slowest run as a line over it; its numbers stand in the cells before. */
function bar({seconds, ours}: BenchRow, longest: number): SVGElement {
  const share = (value: number) => `${((value / longest) * 100).toFixed(2)}%`;
  const box = svgElement("rect", {y: "20%", height: "60%", width: share(seconds.median), class: ours ? "ours" : null});
  const range = svgElement("line", {x1: share(seconds.min), x2: share(seconds.max), y1: "50%", y2: "50%"});
  return svgElement("svg", {class: "seconds", "aria-hidden": "true"}, box, range);
}

function inSeconds(value: number): string {
  return value < 1
    ? `${(value * 1000).toPrecision(3).replace(/\.0*$/, "")} ms`
    : `${value.toLocaleString("en", {maximumSignificantDigits: 3})} s`;
}
