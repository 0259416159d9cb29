// The page of the glossary, written when the site is built: every entry stands on it as text, so that it can be
// linked to, searched, printed and read without scripts.
import {fileURLToPath} from "node:url";
import {glossary} from "../components/learn/glossary.js";
import {glossaryEntry, glossaryIndex} from "./site/glossaryEntry.js";
import {termUses} from "./site/termUses.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const uses = termUses(root);
const entries = (terms: typeof glossary) => terms.map((term) => glossaryEntry(term, uses.get(term.id))).join("\n\n");

process.stdout.write(`---
title: Glossary
description: The words of MLOps, each from the engineering side and from the people-science side.
keywords: [terms, definitions, words, vocabulary]
---

# The same word, from two sides

Engineers and people scientists often use one word for two things, or two words for one. Here each word has both sides. Wherever a lesson uses one, it is a dotted link: point at it, or reach it by keyboard, and its meaning appears.

To learn them by heart, take the [flash cards](./cards).

## Find a word

\`\`\`js
import {glossaryTools} from "./components/ui/glossary/glossaryTools.js";
\`\`\`

\`\`\`js
glossaryTools(document)
\`\`\`

${glossaryIndex("Ten to begin with", glossary.slice(0, 10))}

${glossaryIndex("All others", glossary.slice(10))}

## Ten terms cover most conversations

A conference session for work psychologists (see below) chose these ten. Their people-science side reports what its speakers hope for from each of them, in our words: good aims, with no study behind them.

${entries(glossary.slice(0, 10))}

## The other words of this book

${entries(glossary.slice(10))}

## Sources

- R. Stilson, D. Mracek and R. Rosenow, “Going from Science to Product Development: An Overview of MLOps for I-Os”, session at a conference of the Society for Industrial and Organizational Psychology: the ten terms and their two sides. We split data drift from concept drift, and added limits where a point sounded like a promise.
- Pydantic’s [documentation](https://docs.pydantic.dev/latest/concepts/strict_mode/) on strict mode, and FastAPI’s [documentation](https://fastapi.tiangolo.com/) on its pages for trying a service.
- Drift: J. Gama and others (2014), “A survey on concept drift adaptation”, *ACM Computing Surveys* 46 (4), [doi:10.1145/2523813](https://doi.org/10.1145/2523813).
- Statistics of agreement: K. L. Gwet, *Handbook of Inter-Rater Reliability*, and K. Krippendorff, *Content Analysis*.
- Selection and its terms: *Principles for the Validation and Use of Personnel Selection Procedures* (SIOP, 5th edition, 2018).
`);
