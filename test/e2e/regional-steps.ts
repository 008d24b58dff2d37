import { readFileSync, writeFileSync } from "node:fs";
import type { OpenWorkbench } from "./open-workbench";
import { sampleFiles } from "./sample-files";

/** Six sample reports become the regional workbook in view: files chosen, written with one button. */
export async function mergeSamples({ pane }: OpenWorkbench): Promise<void> {
  await pane.locator("input[type=file][multiple]").setInputFiles(await sampleFiles());
  await pane.getByRole("checkbox").check();
  await pane.getByRole("button", { name: /^Write/ }).click();
  await pane.getByText(/6 reports merged/).waitFor();
}

/** Saves the workbook in view as a person does. @returns the file, kept among the pictures */
export async function saveAs({ page }: OpenWorkbench, file: string): Promise<string> {
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save", exact: true }).click(),
  ]);
  writeFileSync(file, readFileSync(await saved.path()));
  return file;
}

/** Goes to a cell by the name box. */
export async function goTo({ page }: OpenWorkbench, sheet: string, cell: string): Promise<void> {
  await page.getByRole("tab", { name: sheet, exact: true }).click();
  await page.getByLabel("Name box").fill(cell);
  await page.keyboard.press("Enter");
}
