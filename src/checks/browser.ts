import {existsSync} from "node:fs";
import {delimiter, join} from "node:path";
import {type Browser, chromium} from "playwright-core";
import {command, tool} from "./command.js";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge"];

/**
 * Opens a Chromium, Chrome or Edge: the one named by CHROME_PATH, else Playwright's own, else what the system has; if
 * there is none, installs one.
 *
 * @throws {Error} if no browser can be opened or installed; the message says what to install
 */
export async function openBrowser(): Promise<Browser> {
  const tried: string[] = [];
  const found = await openFirst(browserPaths(), tried);
  if (found !== undefined) return found;
  for (const install of [installPlaywrights, installDebians]) {
    if (!(await install())) continue;
    const installed = await openFirst(browserPaths(), tried);
    if (installed !== undefined) return installed;
  }
  throw new Error(advice(tried));
}

async function openFirst(paths: string[], tried: string[]): Promise<Browser | undefined> {
  for (const executablePath of paths) {
    // Containers and some distributions refuse the sandbox; only pages of this repository are opened.
    for (const args of process.getuid?.() === 0 ? [["--no-sandbox"]] : [[], ["--no-sandbox"]]) {
      try {
        return await chromium.launch({executablePath, args: [...args, "--disable-dev-shm-usage"]});
      } catch (error) {
        tried.push(`${executablePath}: ${String(error).split("\n")[0]}`);
      }
    }
  }
  return undefined;
}

/** The browsers that exist here, the best first. */
export function browserPaths(env: NodeJS.ProcessEnv = process.env): string[] {
  if (env.CHROME_PATH) return [env.CHROME_PATH];
  const own = chromium.executablePath();
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const programs = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined
  );
  const places = [
    ...["/usr/bin", "/usr/local/bin", "/snap/bin"].flatMap((folder) => names.map((name) => `${folder}/${name}`)),
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ...programs.map((folder) => join(folder, "Google/Chrome/Application/chrome.exe")),
    ...programs.map((folder) => join(folder, "Microsoft/Edge/Application/msedge.exe"))
  ];
  return [...new Set([own, ...onPath, ...places])].filter((path) => existsSync(path));
}

async function installPlaywrights(): Promise<boolean> {
  console.log("  no browser here; installing Playwright's Chromium");
  const {code} = await tool("playwright-core", ["install", "chromium"], {show: true});
  return code === 0;
}

async function installDebians(): Promise<boolean> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  console.log("  installing the chromium package of the system");
  const env = {DEBIAN_FRONTEND: "noninteractive"};
  await command("apt-get", ["update", "-q"], {env});
  const {code, stderr} = await command("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], {
    env
  });
  if (code !== 0) console.log(stderr);
  return code === 0;
}

function advice(tried: string[]): string {
  return [
    "No browser could be opened. Do one of these, then run the check again:",
    "  install Chrome, Chromium or Edge",
    "  npx playwright-core install --with-deps chromium",
    "  on Debian or Ubuntu: sudo apt-get install chromium",
    "  or set CHROME_PATH to the browser's program",
    ...(tried.length > 0 ? ["Tried:", ...tried.map((line) => `  ${line}`)] : [])
  ].join("\n");
}
