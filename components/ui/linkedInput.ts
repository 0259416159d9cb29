import {decodeValue, encodeValue, formatFragment, parseFragment} from "../platform/urlFragment.js";
import type {Input} from "./field.js";

/**
 * Ties an input to a name in the fragment of the page's address, so that a link reproduces what is seen: takes
 * the value from there if the input accepts it, and writes it there at every change.
 */
export function linkedInput<T extends string | number | boolean>(name: string, input: Input<T>): Input<T> {
  const standard = input.value;
  const restore = () => {
    const text = parseFragment(location.hash).entries.get(name);
    if (text !== undefined) setIfValid(input, [decodeValue(text), text]);
  };
  restore();
  input.addEventListener("input", () => {
    const {anchor, entries} = parseFragment(location.hash);
    if (input.value === standard) entries.delete(name);
    else entries.set(name, encodeValue(input.value));
    const fragment = formatFragment({anchor, entries});
    history.replaceState(history.state, "", fragment === "" ? location.pathname + location.search : fragment);
  });
  return input;
}

function setIfValid<T>(input: Input<T>, candidates: unknown[]): void {
  const before = input.value;
  for (const candidate of candidates) {
    if (typeof candidate !== typeof before) continue;
    try {
      input.value = candidate as T;
      return;
    } catch {
      // A link may be older than the page: what the input refuses is left out.
      input.value = before;
    }
  }
}
