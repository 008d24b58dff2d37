import type { ExportLine } from "./export-lines";

/** Codes of the SDMX code list CL_OBS_STATUS for our reasons; "O", a missing value, is true of every other one. */
const STATUS_OF_REASON: Readonly<Record<string, string>> = {
  // Data exist but were not collected.
  "not-collected": "L",
  // Data cannot exist.
  "not-applicable": "M",
  // Data included in another category.
  "included-elsewhere": "K",
  // Suppressed.
  confidential: "Q",
};

/** "A" for a normal value, "B" where a series breaks; of what is missing why, as far as the code list can say it. */
export function obsStatus({ status, isBreak }: Pick<ExportLine, "status" | "isBreak">): string {
  if (status === "reported") return isBreak ? "B" : "A";
  return STATUS_OF_REASON[status] ?? "O";
}
