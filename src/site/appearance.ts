/**
 * The script in every head that lets the reader choose light or dark. It runs
 * before the first paint, so that a page never flashes in the other colours,
 * and keeps the choice in this browser only. Text, since it is put inline.
 */
export const appearanceScript = `(() => {
  const root = document.documentElement;
  const key = "fieldbook-appearance";
  let choice = "auto";
  try { choice = localStorage.getItem(key) ?? "auto"; } catch {}
  const apply = () => { if (choice === "auto") delete root.dataset.appearance; else root.dataset.appearance = choice; };
  apply();
  addEventListener("DOMContentLoaded", () => {
    const select = document.querySelector("select[name=appearance]");
    if (!select) return;
    select.value = choice;
    select.addEventListener("change", () => {
      choice = select.value;
      apply();
      try { localStorage.setItem(key, choice); } catch {}
    });
  });
})();`;
