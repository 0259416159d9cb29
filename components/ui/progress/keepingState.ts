import {element} from "../../charts/element.js";
import {ownData} from "../../platform/ownData.js";
import {button} from "../button.js";
import {notice} from "../notice.js";

/** Whether this browser keeps the work, in a sentence, and a way to ask for it where it may yet agree. */
export function keepingState(): HTMLElement {
  const root = element("div", {"aria-busy": "true"});
  void show(root).finally(() => root.removeAttribute("aria-busy"));
  return root;
}

async function show(root: HTMLElement): Promise<void> {
  const storage = await ownData();
  if (storage.notice !== null) return root.replaceChildren(notice(storage.notice));
  if (await storage.persisted()) {
    return root.replaceChildren(element("p", {}, "This browser has agreed not to clear it by itself."));
  }
  const said = element("p", {role: "status"});
  const ask = button({
    label: "Ask this browser to keep it",
    async onPress() {
      if (await storage.persist()) return show(root);
      said.textContent = "It did not agree. Export everything from time to time.";
    }
  });
  const may = "This browser may clear it when the disk is full, and some do after weeks without a visit.";
  root.replaceChildren(element("p", {}, may), ask, said);
}
