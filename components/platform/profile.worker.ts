import {type Profile, profile} from "../table/profile.js";
import type {Table} from "../table/table.js";
import {type Report, serve} from "./worker.js";

const api = {
  profile(table: Table, report: Report): Profile {
    return profile(table, {onProgress: report});
  }
};

export type ProfileApi = typeof api;

serve(api);
