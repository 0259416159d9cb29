import {readFileSync} from "node:fs";
import {isMap, isScalar, parseDocument} from "yaml";
import {z} from "zod";
import {kinds} from "../../components/detectors/result.js";
import {InputError} from "../../components/table/inputError.js";

const perColumnSchema = z.record(
  z.string(),
  z
    .strictObject({kind: z.enum(kinds), effect: z.number().gt(0), exclude: z.boolean()})
    .partial()
    .nullable()
);

/**
 * Reads a rules file: YAML or JSON with the settings of a check under the names of their options, and under
 * `perColumn` the kind of a column, its effect threshold, or that it is excluded. The settings are not checked yet.
 *
 * @throws {InputError} if the file cannot be read, is no mapping, or repeats a name
 */
export function readRules(file: string): Record<string, unknown> {
  const {perColumn, ...settings} = readMapping(file);
  if (perColumn === undefined) return settings;
  const parsed = perColumnSchema.safeParse(perColumn);
  if (!parsed.success) return refuseColumns(file, parsed.error);
  const columns = Object.entries(parsed.data);
  const kindsGiven = columns.flatMap(([name, rule]) => (rule?.kind === undefined ? [] : [[name, rule.kind]]));
  const effects = columns.flatMap(([name, rule]) => (rule?.effect === undefined ? [] : [[name, rule.effect]]));
  const excluded = columns.filter(([, rule]) => rule?.exclude === true).map(([name]) => name);
  return {
    ...settings,
    ...(kindsGiven.length > 0 ? {kind: {...asObject(settings.kind), ...Object.fromEntries(kindsGiven)}} : {}),
    ...(effects.length > 0 ? {effects: {...asObject(settings.effects), ...Object.fromEntries(effects)}} : {}),
    ...(excluded.length > 0 ? {exclude: [...asArray(settings.exclude), ...excluded]} : {})
  };
}

function readMapping(file: string): Record<string, unknown> {
  const document = parseDocument(readText(file), {uniqueKeys: true});
  const [error] = document.errors;
  const todo = "Write it as YAML or JSON, such as: alpha: 0.01";
  if (error !== undefined) {
    const row = error.linePos?.[0].line;
    throw new InputError({file, row, found: error.message.split("\n")[0], expected: "YAML or JSON", todo});
  }
  if (isScalar(document.contents) || !isMap(document.contents)) {
    throw new InputError({file, found: "no names with values", expected: "settings by name", todo});
  }
  return document.toJS({maxAliasCount: 100}) as Record<string, unknown>;
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new InputError(
      {file, option: "--rules", found, expected: "a file that can be read", todo: "Check the path."},
      {cause: error}
    );
  }
}

function refuseColumns(file: string, {issues: [issue]}: z.ZodError): never {
  throw new InputError({
    file,
    option: ["perColumn", ...issue.path].join("."),
    found: issue.message,
    expected: `for each column its kind (${kinds.join(", ")}), its effect (a number above 0) or "exclude: true"`,
    todo: "Write it as, for example: perColumn: {age: {kind: number}}"
  });
}

function asObject(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}

function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
