import {element} from "../../charts/element.js";
import type {SitePage} from "../../learn/progress.js";
import {workFile, workFileText} from "../../learn/workFile.js";
import type {WorkFile} from "../../learn/workFileSchema.js";
import {now} from "../../platform/clock.js";
import {workStore} from "../../platform/ownData.js";
import {workHtml} from "../../report/workHtml.js";
import {type DownloadFile, download} from "../download.js";
import {siteMeta} from "../siteMeta.js";
import {text} from "../text.js";

/** Takes the work along as a file to hand in: to read, or as data. */
export function takeWork(site: readonly SitePage[]): HTMLElement {
  const name = text({
    label: "Your name",
    help: "It stands in the file and in its name. Leave it empty for no name; it is not kept here."
  });
  const save =
    (ending: string, type: string, content: (file: WorkFile) => string) => async (): Promise<DownloadFile> => {
      const {version, date} = siteMeta();
      const owner = name.value.trim() === "" ? null : name.value.trim();
      const entries = await (await workStore()).entries();
      const file = workFile(entries, {name: owner, made: now(), edition: version, site});
      return {name: `${fileName(owner)}-${date}.${ending}`, content: content(file), type};
    };
  return element(
    "div",
    {class: "take-work"},
    name,
    download({label: "Take my work with me (HTML, to read)", file: save("html", "text/html", workHtml)}),
    download({label: "The same as data (JSON)", file: save("json", "application/json", workFileText)})
  );
}

/** A name of a file that every system takes. */
function fileName(owner: string | null): string {
  const word = (owner ?? "").normalize("NFC").replace(/[^\p{L}\p{N}]+/gu, "-");
  return ["fieldbook-work", word.replace(/^-+|-+$/g, "").slice(0, 40)].filter((part) => part !== "").join("-");
}
