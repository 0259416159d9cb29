// The lessons and labs with what they hold, for the pages that show progress.
import {existsSync, readFileSync} from "node:fs";
import config from "../observablehq.config.js";
import {pageIndex} from "./site/pageIndex.js";

// A page that a loader makes has no source to read.
const read = (path: string) => (existsSync(`src${path}.md`) ? readFileSync(`src${path}.md`, "utf8") : "");

process.stdout.write(JSON.stringify(pageIndex(config.pages, read)));
