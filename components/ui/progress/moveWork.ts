import {element} from "../../charts/element.js";
import {definitions, ownData} from "../../platform/ownData.js";
import type {Imported} from "../../platform/storage.js";
import {formatCount} from "../../report/formatNumber.js";
import {type DownloadFile, download} from "../download.js";
import {fileDrop} from "../fileDrop.js";
import {siteMeta} from "../siteMeta.js";

/** A button that saves everything of every store as one file. */
export function exportButton(label = "Export everything"): HTMLElement {
  const file = async (): Promise<DownloadFile> => ({
    name: `fieldbook-everything-${siteMeta().date}.json`,
    content: await (await ownData()).exportAll(),
    type: "application/json"
  });
  return download({label, file});
}

/** A place for such a file, which is merged with what is here; a file that cannot be used changes nothing. */
export function importDrop(): HTMLElement {
  const drop = fileDrop({label: "Import a file of “Export everything”", accept: ".json,application/json"});
  const outcome = element("p", {class: "import-outcome", role: "status"});
  drop.addEventListener("input", async () => {
    const file = drop.value;
    outcome.textContent = "";
    if (file === null) return;
    try {
      outcome.textContent = importWords(await (await ownData()).importAll(await file.text(), definitions));
      drop.value = null; // it is taken in; to remove the file would take nothing out
    } catch (error) {
      drop.reject(error instanceof Error ? error.message : String(error));
    }
  });
  return element("div", {}, drop, outcome);
}

function importWords({added, changed, same}: Imported): string {
  if (added + changed + same === 0) return "The file is empty: nothing was changed.";
  return `Taken in: ${formatCount(added, "new piece")}, ${changed} merged with what was here, ${same} already here.`;
}
