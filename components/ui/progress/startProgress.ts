import {ownData} from "../../platform/ownData.js";
import {pagePath} from "../learn/keptWork.js";
import {notice} from "../notice.js";
import {keepPageRecord} from "./pageRecord.js";
import {watchReading} from "./sectionReading.js";
import {markSidebar} from "./sidebarMarks.js";
import {isLearningPage} from "./sitePath.js";

/** Shows progress in the sidebar and, on lessons and labs, keeps what is opened and read. */
export async function startProgress(): Promise<void> {
  const sidebar = document.querySelector<HTMLElement>("#observablehq-sidebar");
  if (sidebar !== null) markSidebar(sidebar);
  const main = document.querySelector<HTMLElement>("#observablehq-main");
  const page = pagePath();
  if (main === null || !isLearningPage(page)) return;
  const storage = await ownData();
  if (storage.notice !== null) main.querySelector(".lesson-aim, h1")?.after(notice(storage.notice));
  watchReading(main, page);
  await keepPageRecord(main, page);
}
