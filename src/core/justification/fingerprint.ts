const PRIME = 1_099_511_628_211n;
const START = 14_695_981_039_346_656_037n;

/** Sixteen characters that change when the text does (FNV-1a, 64 bits): to notice changes, not to keep secrets. */
export function fingerprint(text: string): string {
  let hash = START;
  for (let index = 0; index < text.length; index++)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * PRIME);
  return hash.toString(16).padStart(16, "0");
}
