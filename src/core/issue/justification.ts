/** The recorded reason to accept a warning. One justification is for one finding, and for no other. */

/** Why a warning may stand, as a closed list; the words are in the labels. */
export const JUSTIFICATION_REASONS = [
  "confirmed-with-source",
  "single-large-event",
  "method-changed",
  "late-data",
  "correction",
  "other",
] as const;

export type JustificationReason = (typeof JUSTIFICATION_REASONS)[number];

/** The finding that was justified: it counts only for a finding that is the same in all four. */
export interface JustifiedFinding {
  /** Id of the rule; the issue code where no rule found it. */
  readonly rule: string;
  /** Fingerprint of what the rule demands; "" where no rule found it. */
  readonly definition: string;
  /** Key of the observation, row or table it speaks of; "" for the workbook as a whole. */
  readonly key: string;
  /** The facts of the finding and the contents it compared, as text. */
  readonly compared: string;
}

export interface Justification extends JustifiedFinding {
  /** What the cell held, as people read it: a figure, or a word. */
  readonly value: string | number;
  /** What the check said then, in the language of the workbook. */
  readonly said: string;
  readonly reason: JustificationReason;
  readonly text: string;
  readonly who: string;
  /** Day, "2026-11-24". */
  readonly when: string;
}

/** What a person has to say. */
export interface GivenReason {
  readonly reason: JustificationReason;
  readonly text: string;
  readonly who: string;
}

/** "Other" needs at least so many characters: enough to say something, too few to be a burden. */
export const OTHER_TEXT_LENGTH = 10;

/** The parts of a given reason that are missing; none when it can be kept. */
export function missingParts({ reason, text, who }: GivenReason): readonly ("text" | "who")[] {
  const isTextEnough = reason !== "other" || text.trim().length >= OTHER_TEXT_LENGTH;
  return [...(isTextEnough ? [] : (["text"] as const)), ...(who.trim() === "" ? (["who"] as const) : [])];
}

export function isJustificationReason(code: string): code is JustificationReason {
  return JUSTIFICATION_REASONS.some((reason) => reason === code);
}

export function isSameFinding(one: JustifiedFinding, other: JustifiedFinding): boolean {
  return (
    one.rule === other.rule &&
    one.definition === other.definition &&
    one.key === other.key &&
    one.compared === other.compared
  );
}
