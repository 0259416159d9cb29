// The program of the worker in which learners' code runs; frame.ts loads it.
import {bundleProgram} from "./bundleProgram.js";

process.stdout.write(await bundleProgram("start.ts"));
