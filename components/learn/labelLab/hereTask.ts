import {createRandom} from "../../math/random.js";
import {annotate} from "../../simulate/annotators.js";
import type {Ratings} from "../../stats/agreement/ratings.js";
import type {Table} from "../../table/table.js";
import {readerItems} from "../labels/readerLabels.js";
import {shortTexts} from "../labels/texts.js";
import {shortTextTask} from "../labels/textTask.js";
import {emailTeam, mailLabels, mailTask, mailText} from "./emailTask.js";
import {labelTeam} from "./labelTeam.js";

/** A text as it is shown, once or again. */
export interface HereItem {
  id: string;
  text: string;

  /** The item that it is or repeats. */
  of: string;
}

/** Texts that people label in the lab, and how a made-up team labelled the same. */
export interface HereTask {
  id: string;
  question: string;
  labels: readonly string[];
  items: readonly HereItem[];
  team: Ratings;
}

/** Short texts about work or products; a few come again. */
export function shortTextHere(about: "work" | "products"): HereTask {
  const items = readerItems(about === "work" ? "work" : "product").filter(({role}) => role !== "near");
  const texts = shortTexts.filter(({id}) => items.some((item) => item.id === id));
  return {
    id: about,
    question: about === "work" ? "How does the writer feel about work?" : "How does the writer feel about the product?",
    labels: ["negative", "neutral", "positive"],
    items,
    team: annotate(shortTextTask(texts), labelTeam, {seed: 5})
  };
}

const [mails, mailsAgain] = [20, 4];

/** Some of the e-mails, of which a few come again. */
export function emailsHere(table: Table): HereTask {
  const random = createRandom(1, "e-mails here");
  const texts = mailText(table);
  const shown = Array.from(random.sample(texts.length, mails), (i): HereItem => ({
    id: texts[i][0],
    text: texts[i][1],
    of: texts[i][0]
  }));
  const again = shown.slice(0, mailsAgain).map((item) => ({...item, id: `${item.id}-again`}));
  return {
    id: "emails",
    question: "Is this e-mail spam?",
    labels: mailLabels,
    items: [...shown, ...again],
    team: annotate(mailTask(table), emailTeam, {seed: 4})
  };
}
