/** What leads to an entry of the glossary from another page. */
export const termLink = 'a[href*="glossary.html#"], a[href*="glossary#"]';

const showAfter = 250; // milliseconds on a link that a reader means
const hideAfter = 300; // milliseconds to move from the link to its preview

/**
 * Shows a preview of the entry when a link to the glossary is pointed at or reached by keyboard, on the whole page.
 * The preview can be pointed at, stays until the reader leaves or presses Escape, and moves nothing. A finger
 * follows the link. The entries themselves are loaded when the first of them is wanted.
 */
export function previewTerms(): void {
  let wanted: HTMLAnchorElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const want = (link: HTMLAnchorElement | null, wait: number) => {
    if (link === wanted) return;
    wanted = link;
    clearTimeout(timer);
    timer = setTimeout(() => void follow(link), wait);
  };
  const follow = async (link: HTMLAnchorElement | null) => {
    if (link === null && previews === undefined) return;
    const {hidePreview, showPreview} = await loadPreviews();
    if (link !== wanted) return;
    if (link === null) hidePreview();
    else showPreview(link);
  };
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const place = placeOf(event.target, wanted);
    if (place !== undefined) want(place, showAfter);
    else if (wanted !== null && !wanted.matches(":focus-visible")) want(null, hideAfter);
  });
  document.documentElement.addEventListener("pointerleave", () => want(null, hideAfter));
  document.addEventListener("focusin", ({target}) => {
    const link = linkOf(target);
    // A finger or a mouse focuses too, on its way to the other page.
    want(link?.matches(":focus-visible") ? link : null, 0);
  });
  document.addEventListener("focusout", () => want(null, 0));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Tab" && document.querySelector(termLink) !== null) void loadPreviews();
    if (event.key !== "Escape" || wanted === null) return;
    want(null, 0);
    // Escape closes the preview, and not the dialog that it stands in as well.
    if (document.querySelector(".term-preview:not([hidden])")) event.preventDefault();
  });
}

let previews: Promise<typeof import("./termPreview.js")> | undefined;

function loadPreviews(): Promise<typeof import("./termPreview.js")> {
  previews ??= import("./termPreview.js");
  return previews;
}

function linkOf(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>(termLink) : null;
}

/** The link that is pointed at, on itself or on its preview; undefined anywhere else. */
function placeOf(target: EventTarget | null, shown: HTMLAnchorElement | null): HTMLAnchorElement | undefined {
  const onPreview = target instanceof Element && target.closest(".term-preview") !== null;
  return (onPreview ? shown : linkOf(target)) ?? undefined;
}
