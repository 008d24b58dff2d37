/** The same text by every program: composed letters, one kind of line end, no spaces at ends of lines. */
export function plainText(text: string): string {
  // Most texts of most sheets, and every line that is read back asks for some.
  if (PLAIN.test(text)) return text;
  return text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t]+(?=\n|$)/g, "")
    .trim();
}

/** Printable ASCII without spaces at its ends. */
const PLAIN = /^(?:[!-~](?:[ -~]*[!-~])?)?$/;
