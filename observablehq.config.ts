import {existsSync} from "node:fs";
import {footer, head, header} from "./src/site/frame.js";

// The pages in teaching order, by hand.
const sections = [
  {name: "Learn", pages: [{name: "Is the world still the one you trained on?", path: "/lessons/drift"}]},
  {name: "Labs", pages: [{name: "Drift lab", path: "/labs/drift"}]},
  {
    name: "The whole",
    pages: [
      {name: "Map", path: "/map"},
      {name: "Speed", path: "/speed"}
    ]
  },
  {
    name: "About",
    pages: [
      {name: "Privacy", path: "/privacy"},
      {name: "Hosting and citing", path: "/hosting"}
    ]
  }
];

export default {
  title: "MLOps Fieldbook",
  home: "Home",
  root: "src",
  output: "dist",
  base: process.env.FIELDBOOK_BASE ?? "/", // read by 404.html only: every other link is relative
  pages: sections
    .map(({name, pages}) => ({name, pages: pages.filter(({path}) => existsSync(`src${path}.md`))}))
    .filter(({pages}) => pages.length > 0),
  dynamicPaths: ["serif", "serif-italic", "sans", "mono"].map((face) => `/style/${face}.woff2`),
  style: "style.css",
  globalStylesheets: [], // else every page would ask another host for a text face
  preserveExtension: true, // so that any static host serves the links as they stand
  search: true,
  toc: {show: true, label: "On this page"},
  head,
  header,
  footer
};
