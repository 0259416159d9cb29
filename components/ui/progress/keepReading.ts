import {ownData} from "../../platform/ownData.js";
import {notice} from "../notice.js";
import {keepPageRecord} from "./pageRecord.js";
import {watchReading} from "./sectionReading.js";

/** Keeps that a lesson or lab was opened, what it holds and what was read; says so where nothing is kept. */
export async function keepReading(main: HTMLElement, page: string): Promise<void> {
  const storage = await ownData();
  if (storage.notice !== null)
    (main.querySelector(".lesson-aim") ?? main.querySelector("h1"))?.after(notice(storage.notice));
  watchReading(main, page);
  await keepPageRecord(main, page);
}
