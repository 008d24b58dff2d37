/** npm start: serves the workbench and opens it. */
import { spawn } from "node:child_process";
import { serveWorkbench } from "./serve";

const PORT = 3000;

async function main(args: readonly string[]): Promise<void> {
  const { origin } = await serveWorkbench(process.cwd(), PORT);
  process.stdout.write(
    `The workbench runs at ${origin}/ (Ctrl+C ends it).\nIts certificate was made for this run: the browser asks once whether to go on.\n`,
  );
  if (!args.includes("--no-open")) openBrowser(`${origin}/`);
}

/** The system's own way to open an address; where there is none, the address above is enough. */
function openBrowser(url: string): void {
  const [program, ...before] =
    process.platform === "win32" ? ["cmd", "/c", "start", ""] : [process.platform === "darwin" ? "open" : "xdg-open"];
  spawn(program, [...before, url], { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
