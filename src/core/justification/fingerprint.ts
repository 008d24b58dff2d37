const WORD = 2 ** 32;
/** The prime is 2^40 + 435, so a product is one by 435 and one shifted by a word and eight bits. */
const PRIME_LOW = 435;

/** Sixteen characters that change when the text does (FNV-1a, 64 bits): to notice changes, not to keep secrets. */
export function fingerprint(text: string): string {
  // Two words of 32 bits: every cell of a region has its own, and BigInt makes a new number for each step.
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let index = 0; index < text.length; index++) {
    const mixed = (low ^ text.charCodeAt(index)) >>> 0;
    const product = mixed * PRIME_LOW;
    low = product % WORD;
    high = (high * PRIME_LOW + Math.floor(product / WORD) + ((mixed << 8) >>> 0)) % WORD;
  }
  return hex(high) + hex(low);
}

const hex = (word: number): string => word.toString(16).padStart(8, "0");
