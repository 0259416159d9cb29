/** The functions of DuckDB that the editor offers: those that questions to a small table need. */
export const duckdbFunctions: readonly string[] = (
  "abs any_value approx_quantile arg_max arg_min avg bool_and bool_or ceil coalesce concat contains corr count " +
  "count_if date_diff date_part date_trunc day dayname dayofweek dense_rank epoch exp extract first first_value " +
  "floor greatest histogram hour if ifnull isnan kurtosis lag last last_value lead least left length like_escape list ln " +
  "log10 lower ltrim mad max median min minute mode month monthname ntile nullif percent_rank pow quantile_cont " +
  "quantile_disc quarter rank regexp_extract regexp_matches regexp_replace replace right round row_number rtrim " +
  "skewness split_part sqrt starts_with stddev stddev_pop string_agg strftime strip_accents strptime substring sum " +
  "trim trunc upper var_pop var_samp week weekday width_bucket year"
).split(" ");

/** The words that have colours. Those that are also good names of columns, such as date or count, have none. */
export const duckdbKeywords =
  "all and any as asc asof between both by case cast collate cross current desc describe distinct else end escape " +
  "except exclude exists explain extract false filter following from full group grouping having ignore ilike in inner " +
  "intersect interval is join lateral left like limit natural not null nulls offset on or order outer over partition " +
  "pivot positional preceding qualify range recursive respect right row rows sample select semi anti similar some " +
  "summarize table then to trailing true try_cast unbounded union unnest unpivot using values when where window with within";

export const duckdbTypes = "bigint boolean double float hugeint int integer smallint tinyint timestamp varchar";
