export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Latin, Greek and Cyrillic letters with their accents; NaN (behind the end) is none. */
export function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 && code <= 0x52f && code !== 0xd7 && code !== 0xf7)
  );
}

/** Space, tab, and the spaces that stand inside numbers: no-break, thin, narrow no-break. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0 || code === 0x2009 || code === 0x202f;
}

export function isDash(text: string): boolean {
  return text === "-" || text === "–" || text === "—" || text === "−";
}
