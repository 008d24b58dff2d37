import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge", "/Applications/Chromium.app/Contents/MacOS/Chromium"],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((folder) => {
    const root = process.env[folder];
    return root === undefined ? [] : [join(root, "Google/Chrome/Application/chrome.exe"), join(root, "Microsoft/Edge/Application/msedge.exe")];
  }),
};
const NAMES = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge", "microsoft-edge-stable"];

/** An installed Chrome, Edge or Chromium, or the one that CHROME_PATH names. @throws with what to do when there is none */
export function findBrowser(): string {
  const own = process.env["CHROME_PATH"];
  const onPath = (process.env["PATH"] ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = [...(own === undefined ? [] : [own]), ...(PLACES[process.platform] ?? []), ...onPath].find((path) => existsSync(path));
  if (found === undefined) throw new Error("The browser tests need Chrome, Edge or Chromium: install one, or name it in CHROME_PATH.");
  return found;
}
