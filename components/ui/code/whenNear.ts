/** Does something once an element comes near the part of the page in view. */
export function whenNear(root: HTMLElement, act: () => void): void {
  if (typeof IntersectionObserver === "undefined") return act();
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({isIntersecting}) => isIntersecting)) return;
      observer.disconnect();
      act();
    },
    {rootMargin: "300px"}
  );
  observer.observe(root);
}
