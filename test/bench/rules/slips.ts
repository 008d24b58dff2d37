/** Every kind of slip that the bench plants, one at a time, at a place where people make it. */
import { HABIT_SLIPS } from "./habit-slips";
import { HARD_SLIPS } from "./hard-slips";
import { PLACE_SLIPS } from "./place-slips";
import type { SlipKind } from "./slip";
import { TYPING_SLIPS } from "./typing-slips";

export const SLIP_KINDS: readonly SlipKind[] = [...HARD_SLIPS, ...TYPING_SLIPS, ...PLACE_SLIPS, ...HABIT_SLIPS];
