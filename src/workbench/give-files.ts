import type { SampleFile } from "./samples";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * Chooses files in the add-in's own file field, as a person would in the system's dialog. @returns whether the pane has
 * such a field now
 */
export function giveFiles(pane: HTMLIFrameElement | null, files: readonly SampleFile[]): boolean {
  const field = pane?.contentDocument?.querySelector<HTMLInputElement>("input[type=file][multiple]");
  if (!field) return false;
  const chosen = new DataTransfer();
  for (const { name, bytes } of files) chosen.items.add(new File([new Uint8Array(bytes)], name, { type: TYPE }));
  field.files = chosen.files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
}
