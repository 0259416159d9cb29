import type {Annotator} from "../../simulate/annotators.js";

/** Who labels the short texts in the lab, each with a habit; made up. */
export const labelTeam: readonly Annotator[] = [
  {name: "Ada", behaviour: "careful", accuracy: 0.98},
  {name: "Ben", behaviour: "literal", accuracy: 0.98, share: 0.6},
  {name: "Cleo", behaviour: "lenient", accuracy: 0.95, lift: 0.15},
  {name: "Dan", behaviour: "guesses when hard", accuracy: 0.95, from: 0.8},
  {name: "Eve", behaviour: "careful", accuracy: 0.95}
];
