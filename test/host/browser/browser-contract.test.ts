/**
 * A chosen part of the contract in a real browser: office.js as Microsoft ships it, loaded by its own loader in a
 * framed page, talks to the host in the page around it.
 */
import { build } from "esbuild";
import { chromium } from "playwright-core";
import type { Browser, Frame, Page } from "playwright-core";
import { loadTypeTable } from "../../../src/host/node/load-type-table";
import { startServer } from "../../../src/host/node/https-server";
import type { RunningServer } from "../../../src/host/node/https-server";
import { findBrowser } from "./find-browser";
import type {} from "./host-page";

/** office.js writes styles into the page by itself: that much the policy has to allow. */
const PANE = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'none'">
<title>pane</title><script src="/office-js/office.js"></script></head><body></body></html>`;
const HOST = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>host</title><script defer src="/host-page.js"></script></head><body></body></html>`;
const html = (body: string) => () => ({ type: "text/html; charset=utf-8", body });

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  // First of all, so that nothing is left running where there is none.
  const executablePath = await findBrowser();
  const bundle = await build({
    entryPoints: ["test/host/browser/host-page.ts"],
    bundle: true,
    write: false,
    platform: "browser",
    format: "iife",
    target: "es2022",
    logLevel: "silent",
  });
  server = await startServer({
    port: 3400,
    folders: { "/office-js/": "node_modules/@microsoft/office-js/dist" },
    made: {
      "/": html(HOST),
      "/pane.html": html(PANE),
      "/host-page.js": () => ({ type: "text/javascript", body: bundle.outputFiles[0]?.text ?? "" }),
      "/type-table.json": async () => ({ type: "application/json", body: JSON.stringify(await loadTypeTable()) }),
      "/favicon.ico": () => ({ type: "image/x-icon", body: "" }),
    },
  });
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
});
afterAll(async () => {
  await (browser as Browser | undefined)?.close();
  await (server as RunningServer | undefined)?.close();
});

interface Opened {
  readonly page: Page;
  readonly pane: Frame;
  /** Console errors, and requests that left this machine. */
  readonly complaints: string[];
}

async function open(api = "1.15"): Promise<Opened> {
  const page = await browser.newPage({ ignoreHTTPSErrors: true });
  const complaints: string[] = [];
  // office.js asks for its telemetry script and goes on without it.
  page.on("console", (message) => {
    if (message.type() === "error" && !message.location().url.includes("/telemetry/")) complaints.push(message.text());
  });
  page.on("pageerror", (error) => {
    complaints.push(error.message);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(server.origin)) complaints.push(request.url());
  });
  await page.goto(`${server.origin}/?api=${api}`);
  const element = await page.waitForSelector("iframe", { state: "attached" });
  const pane = await element.contentFrame();
  if (!pane) throw new Error("the frame has no page");
  await pane.waitForURL("**/pane.html");
  await pane.waitForFunction(() => typeof Office !== "undefined");
  await pane.evaluate(() => Office.onReady());
  return { page, pane, complaints };
}

/** Runs one function in the pane of a fresh workbook. */
async function inPane<Told>(work: () => Promise<Told>, api?: string): Promise<Told> {
  const { page, pane, complaints } = await open(api);
  const told = await pane.evaluate(work);
  expect(complaints).toEqual([]);
  await page.close();
  return told;
}

test("Office.onReady names host and platform", async () => {
  expect(await inPane(async () => ({ ...(await Office.onReady()) }))).toMatchObject({
    host: "Excel",
    platform: "OfficeOnline",
  });
});

test.each([
  ["1.9", [true, false, false]],
  ["1.14", [true, true, false]],
  ["1.15", [true, true, true]],
])("requirement set %s is what the page is told", async (api, expected) => {
  expect(
    await inPane(
      () =>
        Promise.resolve(
          ["1.9", "1.14", "1.15"].map((version) => Office.context.requirements.isSetSupported("ExcelApi", version)),
        ),
      api,
    ),
  ).toEqual(expected);
});

test("values and formulas are written and read", async () => {
  expect(
    await inPane(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:C1");
        range.formulas = [[2, "text", "=A1*21"]];
        range.load("values");
        await context.sync();
        return range.values as unknown[][];
      }),
    ),
  ).toEqual([[2, "text", 42]]);
});

test("formats are kept", async () => {
  expect(
    await inPane(() =>
      Excel.run(async (context) => {
        const { format } = context.workbook.worksheets.getItem("Sheet1").getRange("B2");
        format.fill.color = "yellow";
        format.font.bold = true;
        format.load("fill/color,font/bold");
        await context.sync();
        return [format.fill.color, format.font.bold];
      }),
    ),
  ).toEqual(["#FFFF00", true]);
});

test("worksheets are added, renamed and hidden", async () => {
  expect(
    await inPane(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const sheet = worksheets.add("New");
        sheet.name = "Renamed";
        sheet.visibility = Excel.SheetVisibility.veryHidden;
        worksheets.load("items/name,items/visibility");
        await context.sync();
        return worksheets.items.map(({ name, visibility }) => `${name} ${visibility}`);
      }),
    ),
  ).toEqual(["Sheet1 Visible", "Renamed VeryHidden"]);
});

test("tables are added with their columns", async () => {
  expect(
    await inPane(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("A1:B2").values = [
          ["Name", "Count"],
          ["a", 1],
        ];
        const table = sheet.tables.add("A1:B2", true);
        table.rows.add(undefined, [["b", 2]]);
        const body = table.columns.getItem("Count").getDataBodyRange().load("values");
        await context.sync();
        return body.values as unknown[][];
      }),
    ),
  ).toEqual([[1], [2]]);
});

test("names mean their ranges", async () => {
  expect(
    await inPane(() =>
      Excel.run(async (context) => {
        context.workbook.names.add("Here", context.workbook.worksheets.getItem("Sheet1").getRange("C3"));
        const range = context.workbook.names.getItem("Here").getRange().load("address");
        await context.sync();
        return range.address;
      }),
    ),
  ).toBe("Sheet1!C3");
});

test("data validation is kept", async () => {
  expect(
    await inPane(() =>
      Excel.run(async (context) => {
        const { dataValidation } = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
        dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
        dataValidation.load("type");
        await context.sync();
        return dataValidation.type as string;
      }),
    ),
  ).toBe("WholeNumber");
});

test("conditional formats are kept", async () => {
  expect(
    await inPane(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A5");
        range.conditionalFormats.add(Excel.ConditionalFormatType.custom).custom.rule.formula = "=A1>1";
        const count = range.conditionalFormats.getCount();
        await context.sync();
        return count.value;
      }),
    ),
  ).toBe(1);
});

test("charts are drawn", async () => {
  expect(
    await inPane(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("A1:B3").values = [
          ["", "Seized"],
          [2023, 5],
          [2024, 7],
        ];
        const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
        chart.series.load("items/name");
        await context.sync();
        return chart.series.items.map(({ name }) => name);
      }),
    ),
  ).toEqual(["Seized"]);
});

test("a protected sheet refuses with code and debugInfo", async () => {
  expect(
    await inPane(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.protection.protect();
        await context.sync();
        sheet.getRange("A1").values = [[1]];
        return context.sync().then(
          () => "written",
          (error: unknown) =>
            error instanceof OfficeExtension.Error ? [error.code, error.debugInfo.errorLocation] : String(error),
        );
      }),
    ),
  ).toEqual(["AccessDenied", "Range.values"]);
});

test("null objects say so", async () => {
  expect(
    await inPane(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject("Nope");
        await context.sync();
        return sheet.isNullObject;
      }),
    ),
  ).toBe(true);
});

test("what a person types is told to handlers", async () => {
  const { page, pane, complaints } = await open();
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        document.title = `${event.address} ${event.triggerSource}`;
        return Promise.resolve();
      });
      await context.sync();
    }),
  );
  await page.evaluate(() => {
    window.testHost.type(2, 1, "5");
  });
  await pane.waitForFunction(() => document.title !== "pane");
  expect([await pane.title(), complaints]).toEqual(["B3 Unknown", []]);
  await page.close();
});

test("the selection event of Office's older kind arrives", async () => {
  const { page, pane } = await open();
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(() => {
        document.title = "selected";
        return Promise.resolve();
      });
      await context.sync();
    }),
  );
  await page.evaluate(() => {
    window.testHost.selectionChanged();
  });
  await pane.waitForFunction(() => document.title === "selected");
  await page.close();
});

test("document settings are those of the workbook", async () => {
  const { page, pane } = await open();
  await pane.evaluate(
    () =>
      new Promise<void>((resolve) => {
        Office.context.document.settings.set("year", 2024);
        Office.context.document.settings.saveAsync(() => {
          resolve();
        });
      }),
  );
  expect(await page.evaluate(() => window.testHost.host.workbook.settings.get("year"))).toBe(2024);
  await page.close();
});

test("a ribbon command runs the function that the add-in gave its name", async () => {
  const { page, pane } = await open();
  await pane.evaluate(() => {
    Office.actions.associate("paint", (event: { completed(): void }) => {
      document.title = "painted";
      event.completed();
    });
  });
  await page.evaluate(() => window.testHost.runCommand("paint"));
  expect(await pane.title()).toBe("painted");
  await page.close();
});

test("while a cell is edited batches are refused, or wait when asked to", async () => {
  const { page, pane } = await open();
  await page.evaluate(() => {
    window.testHost.host.setCellEdit(true);
  });
  expect(
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
        await context.sync();
      }).then(
        () => "written",
        (error: unknown) => (error as OfficeExtension.Error).code,
      ),
    ),
  ).toBe("InvalidOperationInCellEditMode");
  const waiting = pane.evaluate(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
      return "written";
    }),
  );
  await page.evaluate(() => {
    window.testHost.host.setCellEdit(false);
  });
  expect(await waiting).toBe("written");
  await page.close();
});

test("an address that is none is not found, and the server goes on", async () => {
  const page = await browser.newPage({ ignoreHTTPSErrors: true });
  await page.goto(`${server.origin}/favicon.ico`);
  const statuses = await page.evaluate(() =>
    Promise.all(
      ["/%", "/%2e%2e/package.json", "/office-js/..%2f..%2fpackage.json", "/type-table.json"].map(
        async (path) => (await fetch(path)).status,
      ),
    ),
  );
  expect(statuses).toEqual([404, 404, 404, 200]);
  await page.close();
});

test("a request over 5 MB is refused as on the web, counted in bytes", async () => {
  expect(
    await inPane(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1:A6").values = Array.from({ length: 6 }, () => [
          "ä".repeat(500_000),
        ]);
        return context.sync().then(
          () => "written",
          (error: unknown) => (error as OfficeExtension.Error).code,
        );
      }),
    ),
  ).toBe("RequestPayloadSizeLimitExceeded");
});
