/** Programs that people would use instead, as far as they are at hand. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readXlsx } from "hucre";
import * as sheetjs from "@e965/xlsx";

/** Reads all cells of a workbook. */
type Read = (bytes: Uint8Array) => unknown;

interface ExcelJs {
  readonly Workbook: new () => { readonly xlsx: { readonly load: (bytes: Uint8Array) => Promise<unknown> } };
}

export interface Peers {
  readonly readers: Readonly<Record<string, Read>>;
  /** A Python that has openpyxl. */
  readonly python: string | undefined;
  readonly office: string | undefined;
  /** What was not found, and how it is had. */
  readonly absent: readonly string[];
}

const runs = (program: string, ...args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: "ignore" }).status === 0;

/** ExcelJS brings 180 packages, some with advisories: so it is looked for, here and in the folder that is given. */
async function findExcelJs(folder: string | undefined): Promise<ExcelJs | undefined> {
  const require = createRequire(pathToFileURL(join(folder ?? process.cwd(), "package.json")));
  try {
    const found = (await import(pathToFileURL(require.resolve("exceljs")).href)) as { readonly default: ExcelJs };
    return found.default;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

export async function findPeers(folder: string | undefined): Promise<Peers> {
  const exceljs = await findExcelJs(folder);
  const python = ["/usr/bin/python3", "python3"].find((program) => runs(program, "-c", "import openpyxl"));
  const office = ["soffice", "libreoffice"].find((program) => runs(program, "--version"));
  return {
    readers: {
      sheetjs: (bytes) => sheetjs.read(bytes),
      hucre: (bytes) => readXlsx(bytes),
      ...(exceljs ? { exceljs: (bytes: Uint8Array) => new exceljs.Workbook().xlsx.load(bytes) } : {}),
    },
    python,
    office,
    absent: [
      ...(exceljs ? [] : ["exceljs (npm install --no-save exceljs@4.4.0, or --peers FOLDER where it is installed)"]),
      ...(python === undefined ? ["openpyxl (python3-openpyxl)"] : []),
      ...(office === undefined ? ["LibreOffice"] : []),
    ],
  };
}

/** The same files as LibreOffice, openpyxl and SheetJS save them, by who saved them. */
export function savedByOthers(
  { python, office }: Peers,
  files: readonly string[],
  folder: string,
): Readonly<Record<string, readonly string[]>> {
  const places = (by: string): readonly string[] => files.map((_, index) => join(folder, by, `${String(index)}.xlsx`));
  const saved: Record<string, readonly string[]> = { sheetjs: places("sheetjs") };
  for (const by of ["sheetjs", "openpyxl"]) mkdirSync(join(folder, by), { recursive: true });
  files.forEach((file, index) => {
    const place = saved["sheetjs"]?.[index];
    if (place !== undefined)
      sheetjs.writeFile(sheetjs.readFile(file, { cellStyles: true }), place, { compression: true });
  });
  if (python !== undefined) {
    saved["openpyxl"] = places("openpyxl");
    const script =
      "import sys, openpyxl\nh = len(sys.argv) // 2\nfor a, b in zip(sys.argv[1:h+1], sys.argv[h+1:]): openpyxl.load_workbook(a).save(b)";
    execFileSync(python, ["-c", script, ...files, ...saved["openpyxl"]], { stdio: "ignore" });
  }
  if (office !== undefined) {
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const out = join(folder, "libreoffice");
    execFileSync(office, ["--headless", profile, "--convert-to", "xlsx", "--outdir", out, ...files], {
      stdio: "ignore",
    });
    saved["libreoffice"] = files.map((file) => join(out, file.slice(file.lastIndexOf("/") + 1)));
  }
  return saved;
}
