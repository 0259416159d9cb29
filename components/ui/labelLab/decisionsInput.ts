import {element} from "../../charts/element.js";
import {type Decision, decisionsSchema} from "../../learn/labelLab/decision.js";
import {textHash} from "../../learn/textHash.js";
import type {Ratings} from "../../stats/agreement/ratings.js";
import {dispatchInput, type Input, withValue} from "../field.js";
import {keptInput} from "../learn/keptInput.js";

/** The decisions about the items of a source: nothing to see, kept over reloads. */
export type DecisionsInput = Input<Decision[]> & {
  /** Decides an item anew; null takes its decision back. */
  decide(item: string, decision: Omit<Decision, "item"> | null): void;
};

/** Tells these very items from others, whatever settings they are read with. */
export function decisionsKey(name: string, {units, categories}: Ratings): string {
  return textHash(JSON.stringify([name, [...units].sort(), [...categories].sort()])).slice(0, 16);
}

/** The decisions about the items with that key, of a file of that name. */
export function decisionsInput(name: string, key: string): DecisionsInput {
  let decisions: Decision[] = [];
  const own = withValue<Decision[], HTMLElement>(element("div", {hidden: true}), {
    get: () => [...decisions],
    set(next) {
      decisions = decisionsSchema.catch([]).parse(next);
    }
  });
  const root = keptInput(own, {id: `decided-${key}`, title: `Labels decided in “${name}”`});
  return Object.assign(root as Input<Decision[]>, {
    decide(item: string, decision: Omit<Decision, "item"> | null) {
      const rest = decisions.filter((each) => each.item !== item);
      decisions = decision === null ? rest : [...rest, {item, ...decision}];
      dispatchInput(root);
    }
  });
}
