import type { Framework } from "./framework";

/** True for the code of a jurisdiction that the framework knows. */
export function isJurisdiction({ jurisdictions }: Framework, code: string): boolean {
  return jurisdictions.some((jurisdiction) => jurisdiction.code === code);
}
