/** Does pieces of work in order. */
export type Turns = (...pieces: (() => void)[]) => void;

/** At once: for what a person waits for. */
export const now: Turns = (...pieces) => {
  for (const piece of pieces) piece();
};

/** Each in a turn of its own, so that the page stays quick to answer while much is drawn. */
export function inTurns(): Turns {
  let last: Promise<void> = Promise.resolve();
  return (...pieces) => {
    for (const piece of pieces) last = last.then(nextTurn).then(piece);
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
