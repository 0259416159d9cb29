import {expect, it} from "vitest";
import {csvText} from "./csvText.js";

it("csvText(rows) puts cells in quotes where they need them, and leaves null empty", () => {
  const rows = [
    ["a", 'say "b"', "c,d"],
    [1, null, "two\nlines"],
    [" x", "y", ""]
  ];
  expect(csvText(rows)).toBe('a,"say ""b""","c,d"\r\n1,,"two\nlines"\r\n" x",y,\r\n');
});
