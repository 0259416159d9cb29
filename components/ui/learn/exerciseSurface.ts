import type {AnswerType, Exercise, Surface} from "../../learn/exercise.js";
import {answerChoice, answerChoices} from "./answerChoices.js";
import {answerNumber} from "./answerNumber.js";
import {type AnswerSurface, inputSurface} from "./answerSurface.js";
import {codeSurface} from "./codeSurface.js";
import type {ExerciseOptions} from "./exercise.js";
import {matchInput} from "./matchInput.js";
import {orderInput} from "./orderInput.js";

/** The surface that a definition asks for. */
export function exerciseSurface({title, answer}: Exercise, {surface, database}: ExerciseOptions): AnswerSurface {
  const given = answer as {[T in AnswerType]: Surface<T>}[AnswerType];
  switch (given.type) {
    case "choice":
      return inputSurface(answerChoice(given.options), () => null);
    case "choices":
      return inputSurface(answerChoices(given.options), ({length}) =>
        length === 0 ? "Choose at least one first." : null
      );
    case "number":
      return inputSurface(answerNumber(given));
    case "order":
      return inputSurface(orderInput({label: "Your order", items: given.items}));
    case "match":
      return inputSurface(matchInput({label: "Your pairs", ...given}), (pairs) => {
        const open = given.left.length - Object.keys(pairs).length;
        return open === 0 ? null : open === 1 ? "One has no partner yet." : `${open} have no partner yet.`;
      });
    case "surface":
      if (surface === undefined) throw new TypeError("invalid surface; the page has to bring one");
      return inputSurface(surface);
    case "code":
      return codeSurface({title, answer: given, database}) as AnswerSurface;
  }
}
