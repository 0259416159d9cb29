import {InputError} from "../../table/inputError.js";

/** The controls of the page for the options that messages name, as they stand in the command. */
const controls: Record<string, string> = {
  "--unit": "“Column of items”",
  "--annotator": "“Column of people”",
  "--label": "“Column of labels”",
  "--columns": "“Columns of people”",
  "--repeats": "“Items were labelled again on purpose”",
  "--missing": "“Texts that mean no label”",
  "--categories": "the order of labels",
  "--level": "“The labels are”"
};

/** A message with the names of the page's controls in the place of the command's options. */
export function pageWords(message: string): string {
  return message
    .replace(/add --repeats if/g, "tick “Items were labelled again on purpose” if")
    .replace(/add --missing (".*?") if/g, "put $1 into “Texts that mean no label” if")
    .replace(/--(unit|annotator|label|columns|repeats|missing|categories|level)\b/g, (option) => controls[option]);
}

/** What a person is told of an error. */
export function problemText(error: unknown): string {
  if (error instanceof InputError) return pageWords(error.message);
  return error instanceof Error ? error.message : String(error);
}
