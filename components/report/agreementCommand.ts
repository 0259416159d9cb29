import {
  type AgreementOptions,
  agreementOptionsSchema,
  type AgreementSettings
} from "../stats/agreement/agreementResult.js";
import type {RatingsShape} from "../table/readRatings.js";
import {quoteShell} from "./commandLine.js";
import {joinList} from "./optionList.js";

/** What `fieldbook agreement` is asked for. */
export interface AgreementRequest {
  file: string;

  /** The sheet to read in an Excel workbook; the first if not given. */
  sheet?: string;

  /** Which columns hold what; the level is that of the options, the decimal mark that of the file. */
  shape: RatingsShape;
  options: AgreementOptions;
}

/** The exact `fieldbook agreement` line, quoted for a POSIX shell, that gives the same result. Defaults are left out. */
export function agreementCommandLine(request: AgreementRequest): string {
  return ["fieldbook", "agreement", ...agreementArguments(request)].map(quoteShell).join(" ");
}

/** The arguments after `fieldbook agreement`, not quoted. */
export function agreementArguments({file, sheet, shape, options}: AgreementRequest): string[] {
  const settings = agreementOptionsSchema.parse(options);
  const defaults = agreementOptionsSchema.parse({});
  const names = Object.keys(defaults) as (keyof AgreementSettings)[];
  const given = [
    ...("wide" in shape
      ? ["--wide", ...option("unit", shape.unit), ...listOption("columns", shape.columns)]
      : [...option("unit", shape.unit), ...option("annotator", shape.annotator), ...option("label", shape.label)]),
    ...listOption("categories", shape.categories),
    ...listOption("missing", shape.missing),
    ...(shape.repeats ? ["--repeats"] : []),
    ...names.flatMap((name) => (settings[name] === defaults[name] ? [] : option(name, String(settings[name])))),
    ...option("sheet", sheet)
  ];
  return file.startsWith("-") && file !== "-" ? [...given, "--", file] : [file, ...given];
}

function listOption(name: string, items: readonly string[] | undefined): string[] {
  return items === undefined ? [] : option(name, joinList(items));
}

/** A value that begins with a dash would be taken for an option if it stood alone. */
function option(name: string, value: string | undefined): string[] {
  if (value === undefined) return [];
  return value.startsWith("-") || value === "" ? [`--${name}=${value}`] : [`--${name}`, value];
}
