/**
 * npm run start:excel: the add-in, built and served where manifest.xml looks for it, in the Excel of this machine.
 * Ctrl+C ends the server; npm run stop:excel takes the add-in away from Excel.
 */
import { execSync } from "node:child_process";
import { join } from "node:path";
import { AppType, startDebugging } from "office-addin-debugging";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { startServer } from "../host/node/https-server";

/** Systems that have an Excel which Microsoft's tools can start. */
const WITH_EXCEL: readonly NodeJS.Platform[] = ["win32", "darwin"];

async function main(): Promise<void> {
  if (!WITH_EXCEL.includes(process.platform))
    throw new Error(
      `Excel runs as a program on Windows and Mac only, and this system is ${process.platform}. ` +
        "Run npm start to use the add-in beside a sheet without Excel, or follow the README, In Excel, for Excel on the web.",
    );
  execSync("npm run -s build", { stdio: "inherit" });
  const dist = join(process.cwd(), "dist");
  // Makes a certificate for localhost and has the system trust it, where there is none yet that is valid.
  const { key, cert } = await getHttpsServerOptions();
  const server = await startServer({
    port: 3000,
    onlyThisPort: true,
    certificate: { key: key.toString(), cert: cert.toString() },
    folders: { "/": dist },
    made: {},
  });
  try {
    await startDebugging(join(dist, "manifest.xml"), { appType: AppType.Desktop });
  } catch (error) {
    await server.close();
    throw error;
  }
  process.stdout.write(
    `The add-in is served at ${server.origin}/taskpane.html, and Excel opens a workbook with it. ` +
      "Where another program opens or none, Excel is not installed or does not open .xlsx files here.\n" +
      "Ctrl+C ends the server; npm run stop:excel takes the add-in away from Excel.\n",
  );
}

main().catch((error: unknown) => {
  process.stderr.write(
    `The add-in was not started in Excel. ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
});
