/**
 * The script in every head that shows the perspective a link asks for, or the reader chose last, before the first
 * paint: so that no page flashes in the other one. Text, since it is put inline; components/ui/perspective.ts does
 * the rest.
 */
export const perspectiveScript = `(() => {
  const linked = /^[^?]*[?](?:.*?&)??perspective=(engineering|people)(?:&|$)/.exec(location.hash);
  let choice = linked && linked[1] === "people" ? "people science" : "engineering";
  if (!linked) try { choice = localStorage.getItem("fieldbook.perspective"); } catch {}
  document.documentElement.dataset.perspective = choice === "people science" ? choice : "engineering";
})();`;
