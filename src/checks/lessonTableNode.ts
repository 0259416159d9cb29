import {readFileSync} from "node:fs";
import {join} from "node:path";
import {gunzipSync, strFromU8} from "fflate";
import {type PackedTable, unpackTable} from "../../components/table/packedTable.js";
import type {Table} from "../../components/table/table.js";
import {repository} from "./repository.js";

/** lessonTable under Node: a small table that ships with the site for a lesson, such as "lessons/weather". */
export function lessonTableNode(name: string): Table {
  const bytes = readFileSync(join(repository, "data", `${name}.json.gz`));
  return unpackTable(name, JSON.parse(strFromU8(gunzipSync(bytes))) as PackedTable);
}
