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
