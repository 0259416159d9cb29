import {expect, it} from "vitest";
import {lifecycleMark, lifecycleRing, lifecycleStages} from "./lifecycleRing.js";

it("lifecycleRing() is a named list of seven links to the map, in the order of the ring", () => {
  const links = Array.from(
    lifecycleRing().matchAll(/<li[^>]*><a href="([^"]*)"><span>(\w+)<\/span>/g),
    ([, ...found]) => found
  );
  expect(links).toEqual(lifecycleStages.map(({id, name}) => [`./map.html#${id}`, name]));
  expect(lifecycleRing()).toMatch(/^<nav [^>]*aria-label="Life cycle">.*<ol>.*<\/ol><\/nav>$/);
});

it("lifecycleRing({stage}) lights one arrow and marks one link", () => {
  const ring = lifecycleRing({stage: "monitor"});
  expect(ring.match(/class="lit"/g)).toHaveLength(1);
  expect(ring).toContain('#monitor" aria-current="true"><span>Monitor');
});

it("lifecycleRing({href, note}) escapes what it is given", () => {
  const ring = lifecycleRing({href: () => '"><img>', note: () => "<b>&</b>"});
  expect(ring).not.toMatch(/<img>|<b>/);
  expect(ring).toContain("&#60;b&#62;&#38;&#60;/b&#62;");
});

it("lifecycleMark({stage, href}) names the stage and its number in words", () => {
  expect(lifecycleMark({stage: "monitor", href: "/map"})).toContain("<span>Stage 6 of 7: Monitor</span>");
  expect(lifecycleMark({href: "/map"})).not.toContain("lit");
});

it("lifecycleRing({stage}) and lifecycleMark({stage}) throw on a stage that is none", () => {
  const message = "invalid stage; not one of frame, explore, label, train, deploy, monitor, maintain: serve";
  expect(() => lifecycleRing({stage: "serve"})).toThrow(new RangeError(message));
  expect(() => lifecycleMark({stage: "serve", href: ""})).toThrow(new RangeError(message));
});
