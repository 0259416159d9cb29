import {expect, it} from "vitest";
import {fileSize} from "./fileSize.js";

it.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1000, "1.0 kB"],
  [1_234_567, "1.2 MB"],
  [999_700, "1.0 MB"],
  [143e6, "143 MB"]
])("fileSize(%d) is %s", (bytes, words) => {
  expect(fileSize(bytes)).toBe(words);
});
