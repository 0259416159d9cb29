import {type CompletionSource, completeFromList, ifNotIn} from "@codemirror/autocomplete";
import type {LanguageSupport} from "@codemirror/language";
import type {Extension} from "@codemirror/state";
import {quoteName} from "../../learn/quoteSql.js";
import type {CodeLanguage, Completions} from "./codeEditor.js";
import {duckdbFunctions, duckdbKeywords, duckdbTypes} from "./duckdbWords.js";

/** The colours and the completion of a language; only that one is loaded. */
export async function languageOf(language: CodeLanguage, completions: Completions = {}): Promise<Extension> {
  return language === "sql" ? sqlLanguage(completions) : scriptLanguage(language, completions);
}

async function sqlLanguage({tables = {}, names = []}: Completions): Promise<Extension> {
  const {PostgreSQL, SQLDialect, sql} = await import("@codemirror/lang-sql");
  const words = {keywords: duckdbKeywords, types: duckdbTypes, builtin: ""};
  const dialect = SQLDialect.define({...PostgreSQL.spec, ...words, caseInsensitiveIdentifiers: true});
  const support = sql({dialect, schema: tables, upperCaseKeywords: true});
  const columns = [...new Set(Object.values(tables).flat())].map((label) => ({
    label,
    apply: quoteName(label),
    type: "property"
  }));
  const functions = [...duckdbFunctions, ...names].map((label) => ({label, type: "function"}));
  return [
    support,
    completing(support, ["String", "LineComment", "BlockComment", "."], completeFromList([...columns, ...functions]))
  ];
}

async function scriptLanguage(language: "javascript" | "typescript", {names = []}: Completions): Promise<Extension> {
  const {javascript} = await import("@codemirror/lang-javascript");
  const support = javascript({typescript: language === "typescript"});
  const options = names.map((label) => ({label, type: "variable"}));
  const places = ["String", "TemplateString", "LineComment", "BlockComment", "PropertyName", "."];
  return [support, completing(support, places, completeFromList(options))];
}

function completing({language}: LanguageSupport, not: string[], source: CompletionSource): Extension {
  return language.data.of({autocomplete: ifNotIn(not, source)});
}
