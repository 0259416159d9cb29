/** A name of a table or a column as SQL: in double quotes if it is no plain word, or a word with a meaning of its own. */
export function quoteName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/i.test(name) && !taken.has(name.toLowerCase()) ? name : `"${name.replaceAll('"', '""')}"`;
}

/** A text as SQL. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The words that DuckDB (1.4 and 1.5) takes for names only in quotes: reserved, or names of functions and types. */
const taken = new Set(
  (
    "all analyse analyze and anti any array as asc asof asymmetric at authorization binary both by case cast check " +
    "collate collation column columns concurrently constraint create cross default deferrable desc describe distinct " +
    "do else end except false fetch for foreign freeze from full generated glob group having ilike in initially inner " +
    "intersect into is isnull join lambda lateral leading left like limit map natural not notnull null offset on only " +
    "or order outer overlaps pivot pivot_longer pivot_wider placing positional primary qualify references returning " +
    "right select semi show similar some struct summarize symmetric table tablesample then to trailing true try_cast " +
    "union unique unpack unpivot using variadic verbose when where window with within"
  ).split(" ")
);
