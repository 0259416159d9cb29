// Live preview while writing: `npm run dev`. Framework would report its use to its makers; here it does not.
import {spawn} from "node:child_process";
import {frameworkCommand} from "./site/framework.js";

const child = spawn(
  process.execPath,
  [frameworkCommand(), "preview", "--host", "127.0.0.1", ...process.argv.slice(2)],
  {
    env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true"},
    stdio: "inherit"
  }
);
child.on("close", (code) => (process.exitCode = code ?? 1));
