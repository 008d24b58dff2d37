import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadTypeTable } from "../host/node/load-type-table";
import { startServer, type RunningServer } from "../host/node/https-server";

/** Where production pages load office.js from; the workbench serves the package's instead. */
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const LOCAL = "/office-js/";

/**
 * Serves the built add-in and the workbench around it to this machine.
 * @param root the project's folder, with dist/ built
 */
export async function serveWorkbench(root: string, port: number): Promise<RunningServer> {
  const dist = join(root, "dist");
  const page = async (): Promise<{ type: string; body: string }> => ({
    type: "text/html; charset=utf-8",
    body: (await readFile(join(dist, "taskpane.html"), "utf8")).replaceAll(CDN, LOCAL),
  });
  return startServer({
    port,
    folders: {
      [LOCAL]: join(root, "node_modules/@microsoft/office-js/dist"),
      "/": dist,
      "/assets/": join(root, "assets"),
    },
    made: {
      "/": async () => ({ type: "text/html; charset=utf-8", body: await readFile(join(dist, "workbench.html")) }),
      "/taskpane.html": page,
      "/type-table.json": async () => ({ type: "application/json", body: JSON.stringify(await loadTypeTable(root)) }),
    },
  });
}
