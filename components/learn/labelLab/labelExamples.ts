import {performanceRatings} from "../../generate/performanceRatings.js";
import {csvText} from "../../table/csvText.js";
import {annotate} from "../../simulate/annotators.js";
import {numbersOf, stringsOf} from "../../table/columnValues.js";
import {shortTexts} from "../labels/texts.js";
import {shortTextTask} from "../labels/textTask.js";
import {emailTeam, mailText, mailTask} from "./emailTask.js";
import {labelTeam} from "./labelTeam.js";
import type {LabelExample} from "./labelExample.js";
import {longShape, ratingsCsv} from "./ratingsCsv.js";
import {anaesthetists, fourObservers, rareLabel} from "./publishedTables.js";

/** The ready examples of the label lab, in the order of its menu; the first one opens with the page. */
export const labelExamples: readonly LabelExample[] = [
  {
    id: "texts",
    title: "Short texts: positive, neutral or negative",
    question: "Do five people mean the same by “positive”, and does each of them say the same twice?",
    notes:
      "24 texts written for this book, labelled by a made-up team: Ada reads with care, Ben takes every word as it stands, Cleo is lenient, Dan guesses where it is hard, Eve reads like Ada. Eight texts came twice.",
    card: "/data/texts",
    level: "nominal",
    make() {
      const ratings = annotate(shortTextTask(shortTexts), labelTeam, {seed: 5, repeated: 8});
      const csv = ratingsCsv(ratings, (unit) => shortTexts.find(({id}) => id === unit)?.text ?? "");
      return {name: "texts-labels.csv", csv, shape: {...longShape, repeats: true}, text: "text"};
    }
  },
  {
    id: "observers",
    title: "Four observers, twelve units, with gaps (published)",
    question: "What is agreement worth where not everybody saw everything?",
    notes:
      "The example by which Krippendorff (2011) explains alpha: 0.743 for names, 0.815 for ranks, 0.849 for amounts. Change the level and see.",
    card: null,
    level: "nominal",
    make: () => ({
      name: "four-observers.csv",
      csv: fourObservers,
      shape: {wide: true, unit: "unit"},
      text: null
    })
  },
  {
    id: "ratings",
    title: "Performance ratings of forty people by six managers",
    question: "Would another manager have given the same rating?",
    notes:
      "Made up, on a scale from 1 to 5: true performance, the leniency of each rater, and error. One rater is severe, one rates mostly at random, one sees a person as good or bad in all.",
    card: "/data/people-ratings",
    level: "interval",
    make() {
      const {table} = performanceRatings({people: 40, raters: 6, design: "crossed", dimensions: ["teamwork"]});
      const [people, raters] = ["person", "rater"].map((name) => stringsOf(table, name));
      const rows = Array.from(numbersOf(table, "teamwork"), (rating, i) => {
        return [people[i], raters[i], Number.isNaN(rating) ? null : rating];
      });
      const csv = csvText([["person", "rater", "rating"], ...rows]);
      return {
        name: "performance-ratings.csv",
        csv,
        shape: {unit: "person", annotator: "rater", label: "rating", categories: ["1", "2", "3", "4", "5"]},
        text: null
      };
    }
  },
  {
    id: "emails",
    title: "E-mails: spam or not, with the class of the source",
    question: "Do people draw the line between spam and advertising where the collection drew it?",
    notes:
      "88 masked e-mails of 2001 and 2002. “Source” is the class in the collection. The three others are made up: Ana reads with care, Bo calls what looks like advertising spam, Chi tires towards the end.",
    card: "/data/emails",
    level: "nominal",
    async make(load) {
      const table = await load("lessons/emails");
      const texts = new Map(mailText(table));
      const csv = ratingsCsv(annotate(mailTask(table), emailTeam, {seed: 4}), (unit) => texts.get(unit) ?? "");
      return {name: "emails-labels.csv", csv, shape: longShape, text: "text"};
    }
  },
  {
    id: "anaesthetists",
    title: "Five anaesthetists, 45 patients (Dawid and Skene 1979)",
    question: "Who can be trusted more when nobody knows the truth?",
    notes:
      "Fitness for an operation from 1 to 4. The first anaesthetist saw each patient three times. The data of the paper that introduced the method below.",
    card: null,
    level: "ordinal",
    make: () => ({
      name: "anaesthetists.csv",
      csv: anaesthetists(),
      shape: {unit: "patient", annotator: "observer", label: "class", repeats: true},
      text: null
    })
  },
  {
    id: "rare",
    title: "Two reviewers and a rare label (constructed)",
    question: "Why is kappa low where people agree on 85 of 100?",
    notes: "A constructed table of 100 items: 80 times both say no, 5 times both say yes, 15 times they differ.",
    card: null,
    level: "nominal",
    make: () => ({name: "rare-label.csv", csv: rareLabel(), shape: {wide: true, unit: "item"}, text: null})
  }
];
