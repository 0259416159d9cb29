// The topics of the book with the places where each can be tried, for the map and the home page.
import {readFileSync} from "node:fs";
import type {MapRow} from "../components/ui/site/mapRows.js";

interface Title {
  id: string;
  title: string;
  stage: string | null;
}

interface Kept {
  id: string;
  page: string;
  anchor: string;
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../lessons/${name}`, import.meta.url), "utf8")) as T;
}

const kept = read<Kept[]>("curriculum.json");
const rows = read<Title[]>("curriculum-titles.json").map(({id, title, stage}): MapRow => {
  const places = kept.filter((row) => row.id === id).map(({page, anchor}) => `.${page}.html#${anchor}`);
  return {id, title, stage, places};
});

process.stdout.write(JSON.stringify(rows));
