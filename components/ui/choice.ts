/** One of several values to choose from, with the words that stand for it. */
export interface Choice<T> {
  value: T;
  label: string;

  /** A few more words, shown smaller where there is room. */
  help?: string;
}

export interface ChoiceOptions<T> {
  /** The values in order, or choices with words of their own. Strings and numbers stand for themselves. */
  options: readonly (T | Choice<T>)[];
}

/** Every option as a choice with a label. */
export function choices<T>(options: readonly (T | Choice<T>)[]): Choice<T>[] {
  return options.map((option) => (isChoice(option) ? option : {value: option, label: String(option)}));
}

/** The index of a value among the choices. @throws {RangeError} if it is not there */
export function choiceIndex<T>(list: readonly Choice<T>[], value: T): number {
  const index = list.findIndex((choice) => Object.is(choice.value, value));
  if (index < 0) throw new RangeError(`invalid value; not one of the options: ${String(value)}`);
  return index;
}

function isChoice<T>(option: T | Choice<T>): option is Choice<T> {
  return typeof option === "object" && option !== null && "value" in option && "label" in option;
}
