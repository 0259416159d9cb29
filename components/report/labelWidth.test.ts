import {expect, it} from "vitest";
import {fitLabel, labelWidth} from "./labelWidth.js";

// Measured in a browser with DejaVu Sans at 12 px.
it.each<[string, number]>([
  ["WASHINGTON DULLES INTL (new)", 202],
  ["CINCINNATI/NORTHERN KEN…", 180],
  ["OOOOOOOOOOOOOOOOOOOOOOOO", 227],
  ["mmmmmmmmmmmmmmmmmmmmmmmm", 281],
  ["Unknown bird - medium", 144],
  ["0123456789", 76]
])("labelWidth(%j, 12) is at least the %d px it takes, and less than half more", (text, measured) => {
  expect(labelWidth(text, 12)).toBeGreaterThanOrEqual(measured);
  expect(labelWidth(text, 12)).toBeLessThan(1.5 * measured);
});

it("labelWidth(text, size) counts wide characters, and none for marks on others", () => {
  expect(labelWidth("漢字", 10)).toBeGreaterThanOrEqual(20);
  expect(labelWidth("e\u0301", 10)).toBe(labelWidth("e", 10));
});

it("fitLabel(text, width, size) leaves what fits, and shortens what does not", () => {
  expect(fitLabel("Texas", 150, 12)).toBe("Texas");
  const short = fitLabel("W".repeat(24), 150, 12);
  expect(short).toMatch(/^W{10,}…$/);
  expect(labelWidth(short, 12)).toBeLessThanOrEqual(150);
});
