/** The oldest Excel that the add-in runs in; the manifest asks for it, so it needs no probing. */
export const OLDEST_API = "1.9";

/**
 * Whether this Excel has a version of ExcelApi. Versions are text: as numbers, 1.10 would be 1.1.
 *
 *     if (supports("1.14")) ...
 */
export function supports(version: `1.${number}`): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
