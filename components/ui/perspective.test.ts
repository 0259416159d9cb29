// @vitest-environment jsdom
import {afterEach, expect, it, vi} from "vitest";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

it("perspective() remembers the choice, and all switches of a page agree", async () => {
  const kept = storage();
  vi.stubGlobal("localStorage", kept);
  const {perspective} = await import("./perspective.js");
  const [one, other] = [perspective(), perspective()];
  const heard = vi.fn();
  other.addEventListener("input", heard);
  expect([one.value, document.documentElement.dataset.perspective]).toEqual(["engineering", "engineering"]);
  document.body.replaceChildren(one, other);
  one.querySelectorAll("input")[1].click();
  expect([one.value, other.value]).toEqual(["people science", "people science"]);
  expect(heard).toHaveBeenCalledTimes(1);
  expect(document.documentElement.dataset.perspective).toBe("people science");
  vi.resetModules();
  expect((await import("./perspective.js")).currentPerspective()).toBe("people science");
});

it("perspective() works where storage is blocked", async () => {
  const blocked = () => {
    throw new DOMException("denied", "SecurityError");
  };
  vi.stubGlobal("localStorage", {getItem: blocked, setItem: blocked});
  const {perspective} = await import("./perspective.js");
  const root = perspective();
  document.body.replaceChildren(root);
  root.querySelectorAll("input")[1].click();
  expect(root.value).toBe("people science");
});

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value)
  };
}
