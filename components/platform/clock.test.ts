import {expect, it} from "vitest";
import {localDay} from "./clock.js";

it("localDay(time) begins at midnight before the time and ends at the next midnight", () => {
  for (let hour = 0; hour < 24 * 400; hour += 5) {
    const time = Date.UTC(2024, 0, 1, hour);
    const {today, tomorrow} = localDay(time);
    expect(today).toBeLessThanOrEqual(time);
    expect(tomorrow).toBeGreaterThan(time);
    expect([new Date(today).getHours(), new Date(tomorrow).getHours()]).toEqual([0, 0]);
    expect(localDay(tomorrow).today).toBe(tomorrow);
  }
});
