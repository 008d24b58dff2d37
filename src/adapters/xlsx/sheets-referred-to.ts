/** A sheet's name before its "!", quoted or not; another file's is in brackets before it. "#REF!" is none. */
const SHEET = /'((?:[^']|'')+)'!|(?<![#\p{L}\p{N}_.])((?:\[\d+\])?[\p{L}\p{N}_.]*)!(?!\])/gu;

/** Sheets that a formula refers to, as it names them, those of other files with its number: "[1]Sheet1". */
export function sheetsReferredTo(formula: string): readonly string[] {
  const unquoted = formula.replaceAll(/"(?:[^"]|"")*"/g, '""');
  return [...unquoted.matchAll(SHEET)].flatMap(([, quoted, plain = ""]) =>
    quoted === undefined ? [plain] : quoted.replaceAll("''", "'").split(/(?<!\]):/),
  );
}
