/** The help of the command as a whole. */
export const generalHelp = `fieldbook: is this data drifting, do these labels agree? Everything is computed on this machine.

  fieldbook check REFERENCE CURRENT [options]   compare two files
  fieldbook check FILE --split COLUMN=VALUE     compare the two parts of one file
  fieldbook profile DATA [--out PROFILE.json]   describe a file without its rows
  fieldbook agreement LABELS [options]          measure how much annotators agree

  fieldbook check --help                        the options of each
  fieldbook --version

CSV, TSV, Parquet, JSON, NDJSON, Arrow and Excel files are read by their content, gzipped or not; - is the
standard input.
`;

/** The help of `fieldbook check`. */
export const checkHelp = `fieldbook check REFERENCE CURRENT [options]
fieldbook check FILE --split COLUMN=VALUE | --split-row N [options]

Compares two files column by column and says whether the data drifted. REFERENCE may be a profile made by
"fieldbook profile"; - is the standard input.

  --split COLUMN=VALUE   rows before the value (dates, numbers) or equal to it (categories) are the reference
  --split-row N          the first N rows are the reference
  --sheet NAME           the sheet of an Excel workbook; the first if not given

  --detector NAME        tabular (by column kind, the default), ks, cvm, chi2, fet
  --method NAME          auto (default), exact, asymptotic
  --alternative NAME     two-sided (default), less, greater; for ks and fet
  --columns a,b          only these columns; a name with a comma stands in double quotes, as in CSV
  --exclude c            all but these columns
  --kind col=KIND,…      number, category, text, time or boolean, instead of what the values look like
  --alpha P              the false-alarm rate to accept, 0.05
  --correction NAME      fdr (default), holm, bonferroni, none
  --effect E             the smallest effect that counts, 0.1: a tenth of a standard deviation for numbers,
                         0.05 of total variation for categories
  --effects col=E,…      the same for single columns
  --share S              drift when at least this share of columns drifts; any column if not given
  --permutations N       100, for --block
  --block N              rows that belong together, when rows depend on their neighbours
  --sample N             at most N rows of each side, drawn with the seed
  --seed N               0
  --set option=value     any of the options above, by its name
  --rules FILE           these settings from a YAML or JSON file; options given here come before it

  --format NAME          text (default), json, markdown, html, junit
  --out FILE             write there, all or nothing; without --format its ending decides
  --allow-insufficient   exit with 0 when there is not enough data
  --progress             tell how far it is on the standard error; always so on a terminal
  --color                colour the text

Exit status: 0 no drift, 1 drift, 2 the input could not be used, 3 not enough data to say.
`;

/** The help of `fieldbook profile`. */
export const profileHelp = `fieldbook profile DATA [options]

Describes a file without its rows: kinds, missing values, quantiles, most frequent values. The profile may stand
as REFERENCE in "fieldbook check".

  --out FILE       write there, all or nothing; the standard output if not given
  --kind col=KIND  number, category, text, time or boolean, instead of what the values look like
  --sheet NAME     the sheet of an Excel workbook; the first if not given
  --progress       tell how far it is on the standard error; always so on a terminal

Exit status: 0, or 2 if the input could not be used.
`;

/** The help of `fieldbook agreement`. */
export const agreementHelp = `fieldbook agreement LABELS --unit COLUMN --annotator COLUMN --label COLUMN [options]
fieldbook agreement LABELS --wide [--unit COLUMN] [--columns a,b] [options]

Measures how much annotators agree: percent agreement, the kappas of Cohen, Fleiss and Conger, Scott's pi,
Krippendorff's alpha, Gwet's AC1 and AC2, Brennan–Prediger, and for labels that are numbers intraclass correlations,
r_wg and average deviation, each with an interval. Labels may be missing. - is the standard input.

  --unit COLUMN          what was labelled
  --annotator COLUMN     who labelled it
  --label COLUMN         which label it was given; an empty cell is no label
  --wide                 one unit to a row, one annotator to a column
  --columns a,b          with --wide, the columns of annotators; all but that of units if not given
  --categories a,b       all labels in their order; else numbers ascending, words in alphabetical order
  --missing NA,?         texts that stand for no label
  --repeats              units may be labelled again: agreement with oneself; the others take the first label
  --sheet NAME           the sheet of an Excel workbook; the first if not given

  --level LEVEL          nominal (default), ordinal, interval, ratio: the metric of Krippendorff's alpha
  --weights NAME         identity (default), linear, quadratic, ordinal: for kappas, pi, AC2 and Brennan–Prediger
  --resamples N          1000, for intervals; 0 leaves them out
  --seed N               0
  --confidence P         0.95

  --format NAME          text (default), json
  --out FILE             write there, all or nothing; without --format its ending decides
  --progress             tell how far it is on the standard error; always so on a terminal

Exit status: 0, or 2 if the input could not be used.
`;
