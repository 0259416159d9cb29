import {isAnythingKept, ownDatabase} from "../../platform/ownDatabase.js";

/**
 * Starts progress when the page has had time to show itself: at once on pages where work is kept, on others as soon
 * as there is any work to show.
 */
export function startProgressLater(): void {
  const sidebar = document.querySelector("#observablehq-sidebar");
  sidebar?.setAttribute("aria-busy", "true");
  whenIdle(async () => {
    try {
      if (keepsWork() || (await isAnythingKept())) await start();
      else waitForWork();
    } finally {
      sidebar?.removeAttribute("aria-busy");
    }
  });
}

function keepsWork(): boolean {
  const page = document.querySelector<HTMLMetaElement>('meta[name="page"]')?.content ?? "";
  return /^\/(lessons|labs)\//.test(page);
}

async function start(): Promise<void> {
  const {startProgress} = await import("../progress/startProgress.js");
  await startProgress();
}

function waitForWork(): void {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(ownDatabase);
  channel.onmessage = () => {
    channel.close();
    void start();
  };
}

function whenIdle(work: () => Promise<void>): void {
  if ("requestIdleCallback" in window) requestIdleCallback(() => void work(), {timeout: 2000});
  else setTimeout(() => void work(), 200); // Safari
}
