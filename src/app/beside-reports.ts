import type { Issue } from "../core/issue/issue";

/** Why a file is no report, by the name that programs give to what they keep beside one; undefined for any other. */
export function besideReports(file: string): Issue | undefined {
  const name = file.split(/[\\/]/).at(-1) ?? "";
  // Excel's, Word's and LibreOffice's.
  if (/^~\$|^\.~lock\./.test(name)) return { code: "file-lock", severity: "info", facts: {} };
  return name.startsWith("._") ? { code: "file-shadow", severity: "info", facts: {} } : undefined;
}
