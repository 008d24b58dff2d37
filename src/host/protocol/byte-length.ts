const ENCODER = new TextEncoder();

/** Bytes of a text as it travels, in UTF-8. */
export function byteLength(text: string): number {
  return ENCODER.encode(text).length;
}
