import {pagePath} from "../learn/pagePath.js";
import {markSidebar} from "./sidebarMarks.js";
import {isLearningPage} from "./sitePath.js";

/** Shows progress in the sidebar and, on lessons and labs, keeps what is opened and read. */
export async function startProgress(): Promise<void> {
  const sidebar = document.querySelector<HTMLElement>("#observablehq-sidebar");
  if (sidebar !== null) markSidebar(sidebar);
  const main = document.querySelector<HTMLElement>("#observablehq-main");
  const page = pagePath();
  if (main === null || !isLearningPage(page)) return;
  const {keepReading} = await import("./keepReading.js");
  await keepReading(main, page);
}
