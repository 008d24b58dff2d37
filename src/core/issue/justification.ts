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

/** The same while it is being said: nothing is chosen for anybody. */
export interface DraftReason extends Omit<GivenReason, "reason"> {
  readonly reason: JustificationReason | "";
}

/**
 * Characters that the text of a reason has at least, 0 where it may be left out: enough to say which source, event or
 * method it was, too few to be a burden. What each asks for stands in the labels, under `justificationAsks`.
 */
const SHORTEST_TEXT: Readonly<Record<JustificationReason, number>> = {
  "confirmed-with-source": 3,
  "single-large-event": 10,
  "method-changed": 10,
  "late-data": 0,
  correction: 10,
  other: 10,
};

/** 0 where no reason is chosen. */
export function shortestText(reason: DraftReason["reason"]): number {
  return reason === "" ? 0 : SHORTEST_TEXT[reason];
}

/** The parts of a given reason that are missing, in the order in which they are asked for; none when it can be kept. */
export function missingParts({ reason, text, who }: DraftReason): readonly ("reason" | "text" | "who")[] {
  return [
    ...(reason === "" ? (["reason"] as const) : []),
    ...(text.trim().length < shortestText(reason) ? (["text"] as const) : []),
    ...(who.trim() === "" ? (["who"] as const) : []),
  ];
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
