/** Starts progress when the page has had time to show itself. */
export function startProgressLater(): void {
  const sidebar = document.querySelector("#observablehq-sidebar");
  sidebar?.setAttribute("aria-busy", "true");
  whenIdle(async () => {
    try {
      const {startProgress} = await import("../progress/startProgress.js");
      await startProgress();
    } finally {
      sidebar?.removeAttribute("aria-busy");
    }
  });
}

function whenIdle(work: () => Promise<void>): void {
  if ("requestIdleCallback" in window) requestIdleCallback(() => void work(), {timeout: 2000});
  else setTimeout(() => void work(), 200); // Safari
}
