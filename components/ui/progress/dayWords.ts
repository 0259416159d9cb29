/** The day of a time in milliseconds since 1970, where the reader is: "21 Nov 2026". */
export function dayWords(time: number): string {
  return new Date(time).toLocaleDateString("en-GB", {day: "numeric", month: "short", year: "numeric"});
}
