/** dist/kpi.html as somebody opens it by double click: from a disk, without a network. */
import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import { findBrowser } from "../host/browser/find-browser";

const FILE = pathToFileURL(join(process.cwd(), "dist/kpi.html")).href;
const PICTURES = join(process.cwd(), "artefacts");

export interface SavedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export interface OpenPage {
  readonly page: Page;
  /** Console errors, and every request for anything but the file itself. */
  readonly complaints: string[];
  inPane<Result>(work: string): Promise<Result>;
  /** Does something after which the browser saves a file, and reads that file. */
  saved(work: () => Promise<unknown>): Promise<SavedFile>;
  /** Chooses files with the button of this name. */
  choose(button: string, ...files: readonly SavedFile[]): Promise<void>;
  picture(name: string): Promise<void>;
}

export interface PageBrowser {
  open(width?: number): Promise<OpenPage>;
  close(): Promise<void>;
}

export async function startPageBrowser(): Promise<PageBrowser> {
  const executablePath = await findBrowser();
  mkdirSync(PICTURES, { recursive: true });
  const browser: Browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  return { open: (width) => openPage(browser, width), close: () => browser.close() };
}

async function openPage(browser: Browser, width = 1024): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width, height: 860 }, acceptDownloads: true, offline: true });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", ({ message }) => {
    complaints.push(message);
  });
  page.on("request", (request) => {
    if (!/^(?:blob|data):/.test(request.url()) && request.url() !== FILE) complaints.push(request.url());
  });
  await page.goto(FILE);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return {
    page,
    complaints,
    inPane: (work) => page.evaluate(work),
    saved: async (work) => {
      const [download] = await Promise.all([page.waitForEvent("download"), work()]);
      return {
        name: download.suggestedFilename(),
        mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        buffer: await readFile(await download.path()),
      };
    },
    choose: async (button, ...files) => {
      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        page.getByRole("button", { name: button, exact: true }).click(),
      ]);
      await chooser.setFiles([...files]);
    },
    picture: async (name) => {
      await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
    },
  };
}
