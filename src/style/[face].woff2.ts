// The text faces from their npm packages, cut down to the characters and weights that these pages use: served from
// this origin under the names that fonts.css uses.
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {parseArgs} from "node:util";
import subsetFont from "subset-font";

interface Face {
  /** Within @fontsource-variable. */
  file: string;

  /** Every weight from 400 to 700, or one. */
  weights: {min: number; max: number} | number;
}

const faces: Record<string, Face> = {
  serif: {file: "source-serif-4/files/source-serif-4-latin-wght-normal.woff2", weights: {min: 400, max: 700}},
  "serif-italic": {file: "source-serif-4/files/source-serif-4-latin-wght-italic.woff2", weights: 400},
  sans: {file: "inter/files/inter-latin-wght-normal.woff2", weights: {min: 400, max: 700}},
  mono: {file: "jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2", weights: 400}
};

const {values} = parseArgs({options: {face: {type: "string"}}});
const face = faces[values.face ?? ""];
if (!face) throw new RangeError(`invalid face; not one of ${Object.keys(faces).join(", ")}: ${values.face}`);
const whole = readFileSync(createRequire(import.meta.url).resolve(`@fontsource-variable/${face.file}`));
const characters = span(0x20, 0x7e) + span(0xa0, 0xff) + "–—‘’‚“”„…•′″−×÷≤≥≠≈→←↑↓€™ŒœŠšŽž";
const variationAxes = {wght: face.weights};
process.stdout.write(await subsetFont(whole, characters, {targetFormat: "woff2", variationAxes}));

/** All characters from one code point to another. */
function span(first: number, last: number): string {
  return Array.from({length: last - first + 1}, (_, i) => String.fromCodePoint(first + i)).join("");
}
