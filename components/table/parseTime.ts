/** How the dates of a column are written: "ymd" is ISO 8601; the other two cannot be told apart from one value. */
export type TimeFormat = "ymd" | "dmy" | "mdy";

const clock = "(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?(?: ?(Z|[+-]\\d{2}(?::?\\d{2})?))?)?";
const yearFirst = new RegExp(`^(\\d{4})([-/])(\\d{1,2})(?:\\2(\\d{1,2})${clock})?$`);
const yearLast = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})${clock}$`);

/**
 * The milliseconds since 1970-01-01 UTC of a date or a date with a time, or NaN. Without a zone, UTC is assumed.
 * "2012-03" is the first of March. For example, parseTime("31.12.2012 23:59", "dmy").
 */
export function parseTime(text: string, format: TimeFormat = "ymd"): number {
  const trimmed = text.trim();
  if (format === "ymd") {
    const match = yearFirst.exec(trimmed);
    return match === null ? NaN : toTime(+match[1], +match[3], match[4] === undefined ? 1 : +match[4], match);
  }
  const match = yearLast.exec(trimmed);
  if (match === null) return NaN;
  const [day, month] = format === "dmy" ? [+match[1], +match[3]] : [+match[3], +match[1]];
  return toTime(+match[4], month, day, match);
}

/**
 * The format in which all (or nearly all) of the texts are dates, "ambiguous" if they are dates but no value tells
 * the day from the month, or null if they are no dates.
 */
export function detectTimeFormat(texts: Iterable<string>): TimeFormat | "ambiguous" | null {
  let [count, ymd, dmy, mdy, dots] = [0, 0, 0, 0, 0];
  for (const text of texts) {
    count++;
    if (!Number.isNaN(parseTime(text, "ymd"))) ymd++;
    if (!Number.isNaN(parseTime(text, "dmy"))) dmy++;
    if (!Number.isNaN(parseTime(text, "mdy"))) mdy++;
    if (/^\s*\d{1,2}\.\d/.test(text)) dots++;
  }
  const enough = 0.95 * count;
  if (count === 0 || Math.max(ymd, dmy, mdy) < enough) return null;
  if (ymd >= enough) return "ymd";
  if (dots >= enough && dmy >= enough) return "dmy"; // with dots the day is written first everywhere
  if (dmy === mdy) return "ambiguous";
  return dmy > mdy ? "dmy" : "mdy";
}

function toTime(year: number, month: number, day: number, match: RegExpExecArray): number {
  const [hour = "0", minute = "0", second = "0", fraction = "", zone = "Z"] = match.slice(5);
  if (month < 1 || month > 12 || day < 1 || +hour > 24 || +minute > 59 || +second > 60) return NaN;
  const midnight = Date.UTC(2000, month - 1, day);
  // Years below 100 mean 19xx to Date.UTC, so the year is set apart; a day such as 31 June rolls over and is refused.
  const date = new Date(midnight);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1) return NaN;
  const milliseconds = +`${fraction}000`.slice(0, 3);
  return date.getTime() + ((+hour * 60 + +minute - offset(zone)) * 60 + +second) * 1000 + milliseconds;
}

function offset(zone: string): number {
  if (zone === "Z") return 0;
  const minutes = +zone.slice(1, 3) * 60 + +(zone.slice(3).replace(":", "") || 0);
  return zone.startsWith("-") ? -minutes : minutes;
}
