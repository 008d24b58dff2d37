/**
 * The add-in as built, served where manifest.xml looks for it, for a real Excel on this machine. Part of npm run
 * start:excel.
 */
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { startServer } from "../host/node/https-server";

/** Where office-addin-dev-certs puts the certificate that this machine trusts. */
const CERTIFICATES = join(homedir(), ".office-addin-dev-certs");

async function main(): Promise<void> {
  const read = (name: string): Promise<string> =>
    readFile(join(CERTIFICATES, name), "utf8").catch(() => {
      throw new Error(`There is no trusted certificate in ${CERTIFICATES}. Run: npx office-addin-dev-certs install`);
    });
  const certificate = { key: await read("localhost.key"), cert: await read("localhost.crt") };
  const { origin } = await startServer({
    port: 3000,
    onlyThisPort: true,
    certificate,
    folders: { "/": join(process.cwd(), "dist") },
    made: {},
  });
  process.stdout.write(`The add-in is served at ${origin}/taskpane.html (Ctrl+C ends it).\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
