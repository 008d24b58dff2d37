import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { compareVersions } from "../engine/type-catalog";
import type { RequirementSets } from "../engine/type-catalog";
import type { NativeBridge } from "../protocol/host-bridge";

/** The globals that the client library defines. */
export interface ClientLibrary {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension & { readonly HostBridge: { init(bridge: NativeBridge): void } };
}

/** What the library touches of a page while it loads; nothing is kept afterwards. */
const PAGE = {
  location: { hash: "", search: "", href: "about:blank", origin: "null", protocol: "https:", pathname: "/" },
  navigator: { userAgent: "node" },
  name: "",
  document: { URL: "about:blank", cookie: "", getElementsByTagName: () => [], getElementById: () => null },
  window: globalThis,
};

/**
 * Runs Microsoft's own client library (from node_modules, unchanged) in this process; it defines
 * Excel, Office and OfficeExtension as globals, as it does on a page.
 */
export async function loadClientLibrary(root = process.cwd()): Promise<ClientLibrary> {
  const source = await readFile(join(root, "node_modules/@microsoft/office-js/dist/excel-web-16.00.js"), "utf8");
  const before = Object.keys(PAGE).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const [name, value] of Object.entries(PAGE))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  try {
    // Indirect: the library must see this realm's arrays and promises, and define globals.
    (0, eval)(source);
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  }
  return globalThis as unknown as ClientLibrary;
}

/**
 * Makes the library believe in these requirement sets, as it does on a page: Office.context.requirements.
 * The library's own Office has no context before a page is connected and lets nobody set one, so the global
 * becomes an object in front of it.
 * @returns the new global Office, whose members may be set
 */
export function claimRequirements(client: ClientLibrary, sets: RequirementSets): Record<string, unknown> {
  const requirements = {
    isSetSupported(name: string, version = "1.1"): boolean {
      const claimed = sets[name];
      return claimed !== undefined && compareVersions(claimed, String(version)) >= 0;
    },
  };
  const names = ["context", "onReady", "initialize", "actions"] as const;
  const own = Object.fromEntries(
    names.map((name) => [
      name,
      { value: name === "context" ? { requirements } : undefined, configurable: true, writable: true },
    ]),
  );
  const office = Object.create(client.Office, own) as Record<string, unknown>;
  Object.defineProperty(globalThis, "Office", { value: office, configurable: true, writable: true });
  Object.defineProperty(globalThis, "window", { value: globalThis, configurable: true, writable: true });
  return office;
}
