/** What a seal is over: every figure, reason, justification and note of a report, one line each. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { SeriesBreak } from "../break/series-break";
import { plainText } from "../content/plain-text";
import { reasonIn, trimmedGap, type Gaps } from "../gap/gap";
import type { Justification } from "../issue/justification";
import { fingerprint } from "../justification/fingerprint";
import { plainNumber } from "../observation/derive-total";
import type { CellContent, Observations } from "../observation/observation";

/** Of a report, what is signed. The cover is not: people correct telephone numbers afterwards. */
export interface SealedContents {
  readonly identity: {
    readonly framework: string;
    readonly version: string;
    readonly jurisdiction: string;
    readonly round: string;
  };
  readonly observations: Observations;
  readonly gaps: Gaps;
  readonly notes: ReadonlyMap<string, { readonly note: string; readonly source: string }>;
  readonly justifications: readonly Justification[];
  readonly breaks: readonly SeriesBreak[];
}

/** Counts up when more is sealed than before; what older ones are over stays as it was. */
export const SEAL_VERSION = 2;
const VERSION_LINE = "seal:";

/** What a line is about; then an observation key, a row key, a row key with a year, or the key of a justified finding. */
export type LineKind = "identity" | "figure" | "gap" | "note" | "justification" | "break";

/** Contents by "<kind>:<key>"; nothing of it hangs on a language, a place in the file, or the program that saved it. */
export type SealedLines = ReadonlyMap<string, string>;

/** Longer contents stand as their hash: lines are kept in cells. */
const LONGEST_LINE = 120;

/**
 * The lines of a report, by id. Blank cells and what cannot be read have none; totals that are calculated follow from
 * their parts and have none either. Breaks in series are sealed from version 2 on, which says so in a line of its own.
 */
export function sealedLines(contents: SealedContents, sealVersion = SEAL_VERSION): SealedLines {
  const { identity, observations, gaps, notes, justifications, breaks } = contents;
  const { framework, version, jurisdiction, round } = identity;
  return new Map(
    [
      line("identity", "", [framework, version, jurisdiction, round]),
      ...[...observations.values()].flatMap(({ key, content, derived }) =>
        derived || content.kind === "blank" || content.kind === "unreadable" ? [] : [figureLine(key, content)],
      ),
      ...[...gaps].flatMap(([key, gap]) => {
        if (reasonIn(observations.get(key)?.content) === undefined) return [];
        const { where, owner, expected, note } = trimmedGap(gap);
        return [line("gap", key, [where, owner, expected, note])];
      }),
      ...[...notes].map(([row, { note, source }]) => line("note", row, [note, source])),
      ...justifications.map(({ rule, key, compared, reason, text, who, when }) =>
        line("justification", `${rule}:${key}:${fingerprint(compared)}`, [reason, text, who, when]),
      ),
      ...(sealVersion === 1
        ? []
        : [
            [VERSION_LINE, String(sealVersion)] as const,
            ...breaks.map(({ row, from, note }) => line("break", `${row}:${from}`, [note])),
          ]),
    ].sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** Of a cell that holds something: its id, and what it holds. */
export function figureLine(key: string, content: CellContent): readonly [string, string] {
  return line("figure", key, contentParts(content));
}

/** By which version of the seal lines were made; the first one did not say. Undefined for one that is not known here. */
export function sealVersionOf(lines: SealedLines): number | undefined {
  const said = lines.get(VERSION_LINE);
  if (said === undefined) return 1;
  return said === String(SEAL_VERSION) ? SEAL_VERSION : undefined;
}

/** In codes of the seal's own: what they are must never change, or every report would look changed. */
function contentParts(content: CellContent): readonly string[] {
  switch (content.kind) {
    case "number":
      return [content.kind, String(plainNumber(content.value))];
    case "text":
      return [content.kind, content.text];
    case "code":
      return [`code:${content.code}`];
    case "noData":
      return [`no-data:${content.reason}`];
    case "blank":
    case "unreadable":
      return [];
  }
}

function line(kind: LineKind, key: string, parts: readonly string[]): readonly [string, string] {
  const text = parts.map(plainText).join("|");
  return [`${kind}:${key}`, text.length > LONGEST_LINE ? `sha256:${hashOf(text)}` : text];
}

/** 64 hexadecimal digits. */
export function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** What the line of a figure says; undefined for a text of which only the hash is kept. */
export function contentOfLine(text: string): CellContent | undefined {
  const [code = "", ...rest] = text.split("|");
  const value = rest.join("|");
  if (code === "number") return { kind: "number", value: Number(value) };
  if (code === "text") return { kind: "text", text: value };
  const [kind, word = ""] = code.split(/:(.*)/s);
  if (kind === "code") return { kind, code: word };
  return kind === "no-data" ? { kind: "noData", reason: word } : undefined;
}
