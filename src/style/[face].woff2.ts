// The text faces, Latin subset, from their npm packages: served from this origin under the names that fonts.css uses.
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {parseArgs} from "node:util";

const faces: Record<string, string> = {
  serif: "source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  "serif-italic": "source-serif-4/files/source-serif-4-latin-wght-italic.woff2",
  sans: "inter/files/inter-latin-wght-normal.woff2",
  mono: "jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2"
};

const {values} = parseArgs({options: {face: {type: "string"}}});
const file = faces[values.face ?? ""];
if (!file) throw new RangeError(`invalid face; not one of ${Object.keys(faces).join(", ")}: ${values.face}`);
process.stdout.write(readFileSync(createRequire(import.meta.url).resolve(`@fontsource-variable/${file}`)));
