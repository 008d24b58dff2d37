/** Bytes of a text file -> its text: UTF-8, UTF-16 with its mark, or one of the region's two old encodings. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(looksCyrillic(bytes) ? "windows-1251" : "windows-1250").decode(bytes);
  }
}

/** Cyrillic words are letters above 0x7f side by side; in Latin ones such a letter usually stands alone. */
function looksCyrillic(bytes: Uint8Array): boolean {
  let all = 0;
  let beside = 0;
  for (let index = 0; index < bytes.length; index++) {
    if ((bytes[index] ?? 0) < 0x80) continue;
    all++;
    if ((bytes[index - 1] ?? 0) >= 0x80) beside++;
  }
  return beside * 2 > all;
}
