import {element} from "../../charts/element.js";
import {type FieldOptions, type Input, field, setError} from "../field.js";

export interface AnswerNumberOptions extends FieldOptions {
  min?: number;
  max?: number;

  /** The distance of the arrow keys. Defaults to any number. */
  step?: number | "any";
}

/** A number to fill in. Its value is null while the box is empty or holds what is no number within the limits. */
export function answerNumber(options: AnswerNumberOptions): Input<number | null> {
  const {min, max, step = "any"} = options;
  const box = element("input", {type: "number", class: "field-box", min, max, step, autocomplete: "off"});
  const fits = () => box.value !== "" && box.validity.valid;
  const root: Input<number | null> = field<number | null>(box, options, {
    get: () => (fits() ? box.valueAsNumber : null),
    set(value) {
      if (value !== null && typeof value !== "number") throw new RangeError(`invalid value; not a number: ${value}`);
      box.value = value === null ? "" : String(value);
      setError(root, null);
    }
  });
  // What is half typed is not yet wrong: it is judged when one leaves the box.
  box.addEventListener("change", () => {
    const wrong = !fits() && (box.value !== "" || box.validity.badInput);
    setError(root, wrong ? limits(options) : null);
  });
  return root;
}

function limits({min, max, step = "any"}: AnswerNumberOptions): string {
  const ends = [min === undefined ? "" : ` from ${min}`, max === undefined ? "" : ` up to ${max}`].join("");
  return `Please give a number${ends}${step === "any" || step === 1 ? "" : `, in steps of ${step}`}.`;
}
