/**
 * What an import of words brings. esbuild says of a file that is not in its bundle so in a sentence, webpack and Node by
 * a code: here as they do.
 * @throws what importing throws
 */
export async function importTexts<Texts>(importing: () => Promise<Texts>): Promise<Texts> {
  try {
    return await importing();
  } catch (error) {
    if (String(error).includes("not found in bundle"))
      throw Object.assign(new Error("no words", { cause: error }), { code: "MODULE_NOT_FOUND" });
    throw error;
  }
}
