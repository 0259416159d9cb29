import {element} from "../../charts/element.js";
import {type PollAnswers, type PollItem, fittingAnswers} from "../../learn/poll/pollItem.js";
import {type Input, dispatchInput, withValue} from "../field.js";
import {draftKeeper} from "../learn/draftKeeper.js";
import {keptWork} from "../learn/keptWork.js";
import {saveWork} from "../learn/saveWork.js";
import {pollField} from "./pollField.js";

export interface PollFormOptions {
  /** Unique on its page and never changed: the answers are kept under it. */
  id: string;

  /** What the poll is called in the learner's work. */
  title: string;
  items: readonly PollItem[];
}

/** A poll, kept on this machine as it is answered; its value holds the answers given so far. */
export function pollForm({id, title, items}: PollFormOptions): Input<PollAnswers> {
  const fields = items.map(pollField);
  const status = element("p", {class: "poll-status", role: "status"});
  const clear = element("button", {type: "button", class: "button button-quiet"}, "Clear these answers");
  const read = () => {
    const values = items.flatMap((item, i) => (fields[i].value === undefined ? [] : [[item.id, fields[i].value]]));
    return fittingAnswers(items, Object.fromEntries(values));
  };
  const show = (answers: PollAnswers) => items.forEach((item, i) => (fields[i].value = answers[item.id]));
  const tell = () => {
    const count = Object.keys(read()).length;
    status.textContent = `${count} of ${items.length} answered${count > 0 ? "; kept on this machine" : ""}.`;
    clear.hidden = count === 0;
  };
  const root = withValue(
    element("div", {class: "poll"}, ...fields, element("div", {class: "poll-foot"}, status, clear)),
    {
      get: read,
      set(answers: PollAnswers) {
        show(answers);
        tell();
      }
    }
  );
  const write = () =>
    saveWork(
      root,
      kept.update(() => ({type: "poll", title, answers: read()}))
    );
  const draft = draftKeeper(root, write);
  const kept = keptWork(root, {
    id,
    type: "poll",
    show(work) {
      if (draft.pending) return; // what is being written is newer
      const before = JSON.stringify(read());
      root.value = fittingAnswers(items, work?.answers ?? {});
      if (JSON.stringify(read()) !== before) dispatchInput(root);
    }
  });
  root.addEventListener("input", ({target}) => {
    if (target === root) return;
    tell();
    if (target instanceof HTMLTextAreaElement) draft.changed();
    else {
      draft.drop();
      write();
    }
  });
  root.addEventListener("focusout", () => draft.flush());
  clear.addEventListener("click", () => {
    draft.drop();
    root.value = {};
    write();
    dispatchInput(root);
    root.querySelector<HTMLElement>("input, select, textarea")?.focus({preventScroll: true}); // the button is gone
  });
  tell();
  return root;
}
