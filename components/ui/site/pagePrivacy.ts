import {element} from "../../charts/element.js";

/** The policy of the present page as the browser holds it, one rule a line. */
export function policyLines(): HTMLElement {
  const meta = document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]');
  const text = meta?.content.replaceAll("; ", ";\n") ?? "This page has none: it is a preview, not the built site.";
  return element("pre", {class: "policy", tabindex: "0"}, text);
}

/** The requests of the present page by host, counted anew as they are made. */
export function requestTable(): HTMLElement {
  const body = element("tbody");
  const show = () => body.replaceChildren(...requestRows());
  show();
  new PerformanceObserver(show).observe({type: "resource"});
  const head = ["host", "requests", "bytes received", "is it this site?"].map((name) =>
    element("th", {scope: "col"}, name)
  );
  const table = element(
    "table",
    {},
    element("caption", {class: "visually-hidden"}, "Requests of this page by host"),
    element("thead", {}, element("tr", {}, ...head)),
    body
  );
  return element("div", {class: "scroll", tabindex: "0", "aria-live": "off"}, table);
}

function requestRows(): HTMLElement[] {
  const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
  const hosts = groupBy(entries, hostOf);
  return Array.from(hosts, ([host, own]) => {
    const bytes = own.reduce((sum, entry) => sum + entry.transferSize, 0);
    const cells = [own.length.toLocaleString("en"), bytes.toLocaleString("en"), host === location.host ? "yes" : "no"];
    return element("tr", {}, element("th", {scope: "row"}, host), ...cells.map((cell) => element("td", {}, cell)));
  });
}

function hostOf({name}: PerformanceResourceTiming): string {
  return new URL(name, location.href).host || "this page itself";
}

function groupBy<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(key(value), [...(groups.get(key(value)) ?? []), value]);
  return groups;
}
