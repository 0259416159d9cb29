import {footer, head, header} from "./src/site/frame.js";

// The pages in teaching order, by hand.
const pages = [
  {
    name: "Learn",
    pages: [
      {name: "All lessons", path: "/lessons/index"},
      {name: "Where are you?", path: "/check-in"},
      {name: "Can these data answer your question?", path: "/lessons/explore-data"},
      {name: "Would two people give this the same label?", path: "/lessons/label-consistency"},
      {name: "Is the world still the one you trained on?", path: "/lessons/drift"}
    ]
  },
  {
    name: "Labs",
    pages: [
      {name: "Do your labellers agree?", path: "/labs/labels"},
      {name: "Is this file drifting?", path: "/labs/drift"}
    ]
  },
  {
    name: "Look up",
    pages: [
      {name: "Map", path: "/map"},
      {name: "My work", path: "/my-work"},
      {name: "Glossary", path: "/glossary"},
      {name: "Flash cards", path: "/cards"},
      {name: "Data", path: "/data/index"},
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

const faces = ["serif", "serif-italic", "sans", "mono"];

export default {
  title: "MLOps Fieldbook",
  home: "Home",
  root: "src",
  output: "dist",
  base: process.env.FIELDBOOK_BASE ?? "/", // read by 404.html only: every other link is relative
  pages,
  dynamicPaths: [
    ...faces.map((face) => `/style/${face}.woff2`),
    "/schema/drift-result-v1.json",
    "/schema/agreement-result-v1.json"
  ],
  style: "style.css",
  globalStylesheets: [], // else every page would ask another host for a text face
  preserveExtension: true, // so that any static host serves the links as they stand
  search: true,
  typographer: true,
  toc: {show: true, label: "On this page"},
  head,
  header,
  footer
};
