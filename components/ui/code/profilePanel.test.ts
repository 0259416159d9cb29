// @vitest-environment jsdom
import {beforeEach, expect, it, vi} from "vitest";
import {tableProfile} from "../../platform/tableProfile.js";
import {profile} from "../../table/profile.js";
import {tableOfRows} from "../../table/tableOfRows.js";
import {profilePanel} from "./profilePanel.js";

vi.mock("../../platform/tableProfile.js", () => ({tableProfile: vi.fn()}));
const described = vi.mocked(tableProfile);

const flights = tableOfRows(
  [
    {origin: "<b>BOS</b>", delay: 5, date: new Date("2001-01-01T00:00:00Z"), early: true},
    {origin: "SEA", delay: null, date: new Date("2001-02-03T18:00:00Z"), early: false},
    {origin: "SEA", delay: -4, date: null, early: false},
    {origin: "SEA", delay: -4, date: null, early: false}
  ],
  "flights"
);

beforeEach(() => {
  document.body.replaceChildren();
  described.mockReset();
  described.mockImplementation(async (table) => profile(table));
});

it("profilePanel(table) says of each column its type, what is missing, its middle or its most frequent values", async () => {
  const panel = await put();
  expect(panel.querySelector(".profile-said")?.textContent).toBe(
    "flights: 4 rows, 4 columns; 1 row is the same as an earlier one."
  );
  const rows = [...panel.querySelectorAll("tbody tr[aria-rowindex]")].map((row) =>
    [...row.children].map(({textContent}) => textContent)
  );
  expect(rows.map((cells) => cells.slice(0, 9))).toEqual([
    ["origin", "category", "", "none", "2", "–", "–", "–", "SEA 75 %, <b>BOS</b> 25 %"],
    ["delay", "number", "", "1, 25 %", "2", "-4", "-4", "5", "–"],
    ["date", "time", "", "2, 50 %", "2", "2001-01-01", "2001-01-17 21:00 UTC", "2001-02-03 18:00 UTC", "–"],
    ["early", "yes or no", "", "none", "2", "–", "–", "–", "false 75 %, true 25 %"]
  ]);
  expect(panel.querySelectorAll("svg.spark path")).toHaveLength(4);
  expect(panel.querySelector("tbody b")).toBeNull();
});

it("profilePanel(table) takes a table without rows, and columns without values", async () => {
  for (const rows of [[], [{a: null}]]) {
    described.mockImplementation(async () => profile(tableOfRows(rows, "empty")));
    expect((await put()).querySelector(".profile-said")?.textContent).toContain(`empty: ${rows.length} row`);
  }
});

it("profilePanel(table) can be cancelled and started again, and says why it failed", async () => {
  described.mockImplementationOnce(
    (_, {signal} = {}) =>
      new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason), {once: true}))
  );
  const panel = profilePanel(flights);
  document.body.append(panel);
  expect(panel.getAttribute("aria-busy")).toBe("true");
  const cancel = panel.querySelector("button")!;
  cancel.focus();
  cancel.click();
  await calm(panel);
  expect(panel.textContent).toContain("The columns are not described.");
  expect(document.activeElement?.textContent).toBe("Describe them");
  described.mockRejectedValueOnce(new Error("no room"));
  panel.querySelector("button")!.click();
  await calm(panel);
  expect(panel.textContent).toContain("They cannot be described: no room");
  panel.querySelector("button")!.click();
  await calm(panel);
  expect(panel.querySelector("table")).not.toBeNull();
});

async function put(): Promise<HTMLElement> {
  const panel = profilePanel(flights);
  document.body.append(panel);
  await calm(panel);
  return panel;
}

function calm(panel: HTMLElement): Promise<void> {
  return vi.waitFor(() => expect(panel.hasAttribute("aria-busy")).toBe(false));
}
