import { localDay } from "../core/labels/local-day";

/** The day where the command line runs, "2026-11-24". */
export function today(): string {
  return localDay(new Date());
}
