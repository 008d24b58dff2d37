/** A text as it stands in a formula: quoted, with its own quotes doubled. */
export function formulaText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
