import type { ExcelHost } from "../excel-host";
import type { ClientLibrary } from "./load-client-library";
import { claimRequirements } from "./load-client-library";

/** What Office.onReady answers in Excel. */
const READY = { host: "Excel", platform: "OfficeOnline" };

interface AsyncResult {
  readonly status: "succeeded";
  readonly value?: unknown;
}

type Callback = (result: AsyncResult) => void;

/**
 * Gives the client library's Office object what a page gets from the frame around it: onReady, the
 * requirement sets, and document settings kept in the workbook.
 */
export function readyOffice(client: ClientLibrary, host: ExcelHost): void {
  const office = claimRequirements(client, host.session.catalog.sets);
  office["onReady"] = (callback?: (info: typeof READY) => unknown) =>
    Promise.resolve(READY).then(async (info) => {
      await callback?.(info);
      return info;
    });
  Object.defineProperty(office, "initialize", {
    configurable: true,
    set: (start: unknown) => {
      if (typeof start === "function")
        queueMicrotask(() => {
          (start as (reason: string) => void)("documentOpened");
        });
    },
  });
  office["actions"] = { associate: () => undefined };
  Object.assign(office["context"] as object, {
    ...READY,
    contentLanguage: "en-US",
    displayLanguage: "en-US",
    document: { settings: documentSettings(host), url: "" },
  });
}

/** Office.context.document.settings: a copy that saveAsync puts into the workbook. */
function documentSettings({ workbook }: ExcelHost): object {
  const copy = new Map<string, unknown>(workbook.settings);
  const done = (value: unknown, callback?: Callback): void => {
    queueMicrotask(() => {
      callback?.({ status: "succeeded", value });
    });
  };
  return {
    get: (key: string) => copy.get(key) ?? null,
    set: (key: string, value: unknown) => {
      copy.set(key, value);
    },
    remove: (key: string) => {
      copy.delete(key);
    },
    saveAsync: (...given: unknown[]) => {
      workbook.settings.clear();
      for (const [key, value] of copy) workbook.settings.set(key, value);
      done(undefined, given.at(-1) as Callback | undefined);
    },
    refreshAsync: (callback?: Callback) => {
      done(undefined, callback);
    },
  };
}
