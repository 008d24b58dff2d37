/** The same text by every program: composed letters, one kind of line end, no spaces at ends of lines. */
export function plainText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t]+(?=\n|$)/g, "")
    .trim();
}
