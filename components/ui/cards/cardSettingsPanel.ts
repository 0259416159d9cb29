import type {CardSettings} from "../../learn/cards/cardSettings.js";
import {mostNewPerDay} from "../../learn/cards/cardSettings.js";
import {element} from "../../charts/element.js";
import {checkbox} from "../checkbox.js";
import {type Input, dispatchInput, withValue} from "../field.js";
import {number} from "../number.js";
import {radio} from "../radio.js";

/** The settings of the cards; its value is all of them together. */
export function cardSettingsPanel(value: CardSettings): Input<CardSettings> {
  const sides = radio<CardSettings["sides"]>({
    label: "Side to learn",
    value: value.sides,
    options: [
      {value: "engineering", label: "Engineering"},
      {value: "people science", label: "People science"},
      {value: "both", label: "Both"}
    ]
  });
  const newPerDay = number({
    label: "New cards a day",
    value: value.newPerDay,
    min: 0,
    max: mostNewPerDay,
    whole: true,
    help: "Each new card comes back several times. Ten a day are about ten minutes."
  });
  const missed = checkbox({label: "Ask the questions that I missed in lessons too", value: value.missed});
  const root = withValue(element("div", {class: "cards-settings"}, sides, newPerDay, missed), {
    get: () => ({sides: sides.value, newPerDay: newPerDay.value, missed: missed.value}),
    set(next: CardSettings) {
      sides.value = next.sides;
      newPerDay.value = next.newPerDay;
      missed.value = next.missed;
    }
  });
  for (const input of [sides, newPerDay, missed]) {
    input.addEventListener("input", (event) => {
      event.stopPropagation();
      dispatchInput(root);
    });
  }
  return root;
}
