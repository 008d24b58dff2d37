/** The seal of a report: a short code that says whether its figures are those that were signed off. */
import {
  hashOf,
  SEAL_VERSION,
  sealedLines,
  sealVersionOf,
  type LineKind,
  type SealedContents,
  type SealedLines,
} from "./sealed-lines";
import type { StoredSeal } from "./stored-seal";

export interface Seal extends StoredSeal {
  /** "K7QD-2M9F-XR4T": twelve letters and digits that can be read aloud. */
  readonly code: string;
}

/** Without letters that are taken for digits (Crockford's base 32). */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LETTERS = 12;

/** The same contents give the same seal, whatever program saved them and in whatever language. */
export function sealOf(contents: SealedContents, version = SEAL_VERSION): Seal {
  return sealOfLines(sealedLines(contents, version));
}

function sealOfLines(lines: SealedLines): Seal {
  const digest = hashOf([...lines].map(([id, text]) => `${id}=${text}\n`).join(""));
  return { digest, lines, code: sealCode(digest) };
}

/** The first 60 bits of a digest, four letters at a time; "" for what is no digest, as files may hold anything. */
export function sealCode(digest: string): string {
  if (!/^[0-9a-f]{64}$/.test(digest)) return "";
  const bits = BigInt(`0x${digest.slice(0, 15)}`);
  const letters = Array.from({ length: CODE_LETTERS }, (_, index) => {
    const shift = BigInt(5 * (CODE_LETTERS - 1 - index));
    return ALPHABET[Number((bits >> shift) & 31n)] ?? "";
  }).join("");
  return letters.replace(/(.{4})(?!$)/g, "$1-");
}

/** One thing that is not as it was when the report was sealed; a text is absent where there was, or is, nothing. */
export interface SealChange {
  readonly kind: LineKind;
  /** Observation key, row key, or key of what was justified; "" for the identity. */
  readonly key: string;
  readonly was?: string;
  readonly now?: string;
}

export type SealState =
  /** The report was never sealed. */
  | { readonly kind: "none"; readonly now: Seal }
  | { readonly kind: "whole"; readonly now: Seal }
  /** `changes` has at least one. */
  | { readonly kind: "changed"; readonly sealed: string; readonly now: Seal; readonly changes: readonly SealChange[] }
  /** What the file says of its seal contradicts itself: nobody can say what was signed. */
  | { readonly kind: "broken"; readonly now: Seal }
  /** It is over something that is not known here. */
  | { readonly kind: "newer"; readonly now: Seal };

/** Compares a report with the seal that its file carries, by what seals were over when it was made. */
export function checkSeal(contents: SealedContents, stored: StoredSeal | undefined): SealState {
  const version = stored && sealVersionOf(stored.lines);
  const now = sealOf(contents, version);
  if (!stored) return { kind: "none", now };
  if (version === undefined) return { kind: "newer", now };
  if (!/^[0-9a-f]{64}$/.test(stored.digest)) return { kind: "broken", now };
  const sealed = sealCode(stored.digest);
  if (sealOfLines(stored.lines).digest !== stored.digest) return { kind: "broken", now };
  if (stored.digest === now.digest) return { kind: "whole", now };
  const ids = new Set([...stored.lines.keys(), ...now.lines.keys()]);
  const changes = [...ids].flatMap((id): readonly SealChange[] => {
    const [was, is] = [stored.lines.get(id), now.lines.get(id)];
    if (was === is) return [];
    const [kind, key] = partsOf(id);
    return [{ kind, key, ...(was === undefined ? {} : { was }), ...(is === undefined ? {} : { now: is }) }];
  });
  return { kind: "changed", sealed, now, changes };
}

const KINDS: readonly LineKind[] = ["identity", "figure", "gap", "note", "justification", "break"];

/** What is kept under an id that nobody knows is something that somebody added: it is told as the identity's. */
function partsOf(id: string): readonly [LineKind, string] {
  const at = id.indexOf(":");
  const kind = KINDS.find((one) => one === id.slice(0, at));
  return kind ? [kind, id.slice(at + 1)] : ["identity", id];
}
