import {element} from "../../charts/element.js";
import {tableProfile} from "../../platform/tableProfile.js";
import {formatCount} from "../../report/formatNumber.js";
import type {Profile} from "../../table/profile.js";
import type {Table} from "../../table/table.js";
import {dataTable} from "../dataTable.js";
import {progress} from "../progress.js";
import {profileColumns} from "./profileColumns.js";
import {whenNear} from "./whenNear.js";

/** What each column of a table holds: its type, missing and different values, its middle and its distribution. */
export function profilePanel(table: Table): HTMLElement {
  const name = `Columns of ${table.name}`;
  const root = element("div", {class: "profile-panel", role: "group", "aria-label": name});
  const describe = async () => {
    const own = new AbortController();
    const label = `Describing the columns of ${table.name}`;
    const bar = progress({label, onCancel: () => own.abort()});
    const focused = root.contains(document.activeElement);
    root.setAttribute("aria-busy", "true");
    root.replaceChildren(bar);
    if (focused) bar.querySelector("button")?.focus();
    try {
      const profile = await tableProfile(table, {signal: own.signal, onProgress: bar.update});
      root.replaceChildren(...view(profile, name));
    } catch (error) {
      const again = element(
        "button",
        {type: "button", class: "button", onclick: () => void describe()},
        "Describe them"
      );
      const why = own.signal.aborted
        ? "The columns are not described."
        : `They cannot be described: ${messageOf(error)}`;
      const back = root.contains(document.activeElement);
      root.replaceChildren(element("p", {role: "status"}, why), again);
      if (back) again.focus();
    } finally {
      root.removeAttribute("aria-busy");
    }
  };
  whenNear(root, () => void describe());
  return root;
}

function view(profile: Profile, caption: string): HTMLElement[] {
  const {name, rows, duplicateRows, columns} = profile;
  const same =
    duplicateRows === 0 ? "no row is" : duplicateRows === 1 ? "1 row is" : `${formatCount(duplicateRows, "row")} are`;
  const words = `${name}: ${formatCount(rows, "row")}, ${formatCount(columns.length, "column")}; ${same} the same as an earlier one.`;
  return [
    element("p", {class: "profile-said"}, words),
    dataTable({caption, noun: "column", columns: profileColumns(profile), rows: columns, selectable: false})
  ];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
