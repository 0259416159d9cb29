import {expect, it} from "vitest";
import {plainText, shortText} from "./plainText.js";

it("plainText(text) shows control characters instead of sending them", () => {
  expect(plainText("a\nb\u0000\u001b[31m\u007f")).toBe("a\\nb\\u0000\\u001b[31m\\u007f");
  expect(plainText("\u202Egnp.exe\u200b")).toBe("\\u202egnp.exe\\u200b");
  expect(plainText("half \ud83d, whole 🦆")).toBe("half \uFFFD, whole 🦆");
});

it("plainText(text) leaves its own output as it is", () => {
  const once = plainText("a\nb\u202E\ud83d");
  expect(plainText(once)).toBe(once);
});

it("shortText(text, length) counts characters, not code units", () => {
  expect(shortText("🦆🦆🦆", 3)).toBe("🦆🦆🦆");
  expect(shortText("🦆🦆🦆🦆", 3)).toBe("🦆🦆…");
  expect(shortText("x".repeat(1e6), 5)).toBe("xxxx…");
});
