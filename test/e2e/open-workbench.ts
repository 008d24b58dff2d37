/** The workbench in a real browser, as npm start serves it. Needs `npm run build` first, as npm test does. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { Browser, FrameLocator, Locator, Page } from "playwright-core";
import { serveWorkbench } from "../../src/workbench/serve";
import { findBrowser } from "../host/browser/find-browser";

/** Pictures of what a person would see; kept by CI, never committed. */
const PICTURES = join(process.cwd(), "artefacts");

export interface OpenWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Console errors, and requests that left this machine. */
  readonly complaints: string[];
  cell(address: string): Locator;
  /** The pane's own document, for tools that look at a whole page. */
  inPane<Result>(work: string): Promise<Result>;
  picture(name: string): Promise<void>;
}

export interface WorkbenchBrowser {
  /** `prepare` is called before anything is fetched. */
  open(options?: {
    readonly api?: string;
    /** What Excel is set to; the browser's own language otherwise. */
    readonly language?: string;
    readonly width?: number;
    readonly forcedColors?: "active";
    readonly prepare?: (page: Page) => Promise<void>;
  }): Promise<OpenWorkbench>;
  close(): Promise<void>;
}

export async function startBrowser(port: number): Promise<WorkbenchBrowser> {
  // First of all, so that nothing is left running where there is none.
  const executablePath = await findBrowser();
  mkdirSync(PICTURES, { recursive: true });
  const server = await serveWorkbench(process.cwd(), port);
  const browser: Browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  return {
    open: async ({ api = "1.15", language, width = 1280, forcedColors, prepare } = {}) => {
      const page = await browser.newPage({
        ignoreHTTPSErrors: true,
        viewport: { width, height: 860 },
        acceptDownloads: true,
        ...(forcedColors ? { forcedColors } : {}),
      });
      page.setDefaultTimeout(60_000);
      const complaints: string[] = [];
      // office.js asks for its telemetry script and goes on without it.
      page.on("console", (message) => {
        if (message.type() === "error" && !message.location().url.includes("/telemetry/"))
          complaints.push(message.text());
      });
      page.on("pageerror", (error) => {
        complaints.push(error.message);
      });
      page.on("request", (request) => {
        if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(server.origin))
          complaints.push(request.url());
      });
      await prepare?.(page);
      await page.goto(`${server.origin}/?api=${api}${language === undefined ? "" : `&lang=${language}`}`);
      const pane = page.frameLocator("iframe");
      await pane.getByRole("main").waitFor();
      return {
        page,
        pane,
        complaints,
        cell: (address) => page.locator(`[data-cell="${address}"]`),
        inPane: async <Result>(work: string): Promise<Result> => {
          const frame = page.frames().find((one) => one.url().includes("taskpane.html"));
          if (!frame) throw new Error("The pane is not there.");
          return frame.evaluate<Result>(work);
        },
        picture: async (name) => {
          await page.screenshot({ path: join(PICTURES, `${name}.png`) });
        },
      };
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
