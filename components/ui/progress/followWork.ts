import type {WorkEntry} from "../../learn/progress.js";
import {isAnythingKept, ownDatabase} from "../../platform/ownDatabase.js";

type Show = (entries: readonly WorkEntry[]) => void;

/**
 * Shows all of the learner's work, now and after every change here or in another tab, until root has left the page.
 * Root is busy until the first time. What reads the work is loaded only where there is any.
 */
export function followWork(root: HTMLElement, show: Show): void {
  root.setAttribute("aria-busy", "true");
  const follower = {root, show, placed: false};
  followers.add(follower);
  current ??= begin();
  void current.then((entries) => {
    show(entries);
    root.removeAttribute("aria-busy");
  });
}

const gathering = 50; // milliseconds, since an import changes many pieces at once

const followers = new Set<{root: HTMLElement; show: Show; placed: boolean}>();
let current: Promise<readonly WorkEntry[]> | undefined;
let due = false;

async function begin(): Promise<readonly WorkEntry[]> {
  if (typeof BroadcastChannel === "undefined" || (await isAnythingKept())) return follow();
  const channel = new BroadcastChannel(ownDatabase);
  channel.onmessage = () => {
    channel.close();
    current = follow();
    void showAgain();
  };
  return [];
}

async function follow(): Promise<readonly WorkEntry[]> {
  const {ownData} = await import("../../platform/ownData.js");
  (await ownData()).onChange((name) => {
    if (due || (name !== "" && !name.startsWith("work/"))) return;
    due = true;
    setTimeout(() => {
      due = false;
      current = read();
      void showAgain();
    }, gathering);
  });
  return read();
}

async function read(): Promise<readonly WorkEntry[]> {
  try {
    const {workStore} = await import("../../platform/ownData.js");
    return await (await workStore()).entries();
  } catch (error) {
    console.warn("a learner's work cannot be read", error);
    return [];
  }
}

async function showAgain(): Promise<void> {
  const entries = (await current) ?? [];
  for (const follower of followers) {
    follower.placed ||= follower.root.isConnected;
    if (follower.placed && !follower.root.isConnected) followers.delete(follower);
    else follower.show(entries);
  }
}
