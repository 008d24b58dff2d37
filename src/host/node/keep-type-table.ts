/** A part of npm run build: the first page that asks for the table of types would wait seconds for it otherwise. */
import { loadTypeTable } from "./load-type-table";

loadTypeTable().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
