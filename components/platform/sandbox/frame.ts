// A sandbox is a frame, and only a document makes one: the one file of this layer that needs it.
/* eslint-disable no-restricted-globals */
import {FileAttachment} from "observablehq:stdlib";
import {z} from "zod";
import type {Job} from "./job.js";
import type {Listener} from "./runIn.js";

const messageSchema = z.discriminatedUnion("sandbox", [
  z.object({sandbox: z.literal("ready")}),
  z.object({sandbox: z.literal("failed"), message: z.string()})
]);

let program: Promise<Blob> | undefined;

/**
 * Opens a frame without an origin, which shares nothing with the page and may load nothing, and in it a worker that
 * does the job. Removing the frame stops the worker, even in the middle of a loop.
 */
export function openFrame(job: Job, {hear, broken}: Listener): () => void {
  const {port1: port, port2: workersPort} = new MessageChannel();
  port.onmessage = ({data}) => hear(data);
  const frame = document.createElement("iframe");
  const take = async ({source, data}: MessageEvent) => {
    if (source === null || source !== frame.contentWindow) return;
    const message = messageSchema.parse(data);
    if (message.sandbox === "failed") return broken(new Error(`The sandbox failed: ${message.message}`));
    port.postMessage(job);
    // The frame has no origin to name; it holds nothing but our own page.
    frame.contentWindow?.postMessage({program: await loadProgram()}, "*", [workersPort]);
  };
  const listen = (event: MessageEvent) => void take(event).catch(broken);
  window.addEventListener("message", listen);
  frame.setAttribute("sandbox", "allow-scripts");
  frame.hidden = true;
  frame.title = "Sandbox";
  frame.src = FileAttachment("./frame.html").href;
  document.body.append(frame);
  return () => {
    window.removeEventListener("message", listen);
    port.close();
    frame.remove();
  };
}

/** Loads the program once for the page. */
function loadProgram(): Promise<Blob> {
  program ??= fetchProgram().catch((error) => {
    program = undefined;
    throw error;
  });
  return program;
}

async function fetchProgram(): Promise<Blob> {
  const response = await fetch(FileAttachment("./program.txt").href);
  if (!response.ok) throw new Error(`cannot load the sandbox: ${response.status} ${response.statusText}`);
  return new Blob([await response.text()], {type: "text/javascript"});
}
