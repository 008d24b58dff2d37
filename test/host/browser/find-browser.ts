import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((folder) => {
    const root = process.env[folder];
    return root === undefined
      ? []
      : [join(root, "Google/Chrome/Application/chrome.exe"), join(root, "Microsoft/Edge/Application/msedge.exe")];
  }),
};
const NAMES = [
  "google-chrome",
  "google-chrome-stable",
  "chromium",
  "chromium-browser",
  "microsoft-edge",
  "microsoft-edge-stable",
];

const NONE = "The browser tests need Chrome, Edge or Chromium: install one, or name it in CHROME_PATH.";

/**
 * The browser that CHROME_PATH names, an installed Chrome, Edge or Chromium, or on Linux the one that an npm package
 * brings.
 * @throws with what to do when there is none
 */
export async function findBrowser(): Promise<string> {
  const own = process.env["CHROME_PATH"];
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = [...(own === undefined ? [] : [own]), ...(PLACES[process.platform] ?? []), ...onPath].find((path) =>
    existsSync(path),
  );
  return found ?? shippedBrowser();
}

/** The package unpacks the libraries that bare machines lack only where it believes to run in its usual cloud. */
async function shippedBrowser(): Promise<string> {
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error(NONE);
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs20.x";
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    return await chromium.executablePath();
  } catch (error) {
    throw new Error(
      `${NONE} The one that npm brings could not be unpacked (${error instanceof Error ? error.message : String(error)}).`,
      { cause: error },
    );
  }
}
