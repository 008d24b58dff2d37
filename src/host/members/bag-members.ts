import type { BatchContext } from "../engine/batch-context";
import { members } from "../engine/members";
import type { AnyMembers } from "../engine/members";
import type { PropertyBag } from "../model/workbook/property-bag";
import { colorText } from "./color-text";

/** Members of a type that keeps what it is told: its scalars with what they hold at first, and its parts. */
export interface BagType {
  /** Scalar -> its first value. Names that end in "olor" take colours. */
  readonly scalars?: Readonly<Record<string, unknown>>;
  /** Parts that are bags themselves. */
  readonly parts?: readonly string[];
  readonly call?: Readonly<Record<string, (bag: PropertyBag, args: { text(index: number): string }) => unknown>>;
}

/** One registry entry for a type whose objects are property bags. */
export function bagMembers(
  type: string,
  { scalars = {}, parts = [], call = {} }: BagType,
): readonly [string, AnyMembers] {
  const names = Object.keys(scalars);
  return members<PropertyBag>(type, {
    get: Object.fromEntries(
      names.map((name) => [name, (bag: PropertyBag) => (bag.get(name) === undefined ? scalars[name] : bag.get(name))]),
    ),
    set: Object.fromEntries(
      names.map((name) => [
        name,
        (bag: PropertyBag, value: unknown) => {
          bag.set(name, kept(name, value));
        },
      ]),
    ),
    child: Object.fromEntries(parts.map((part) => [part, (bag: PropertyBag) => bag.child(part)])),
    call: call as Readonly<
      Record<string, (bag: PropertyBag, args: { text(index: number): string }, context: BatchContext) => unknown>
    >,
  });
}

function kept(name: string, value: unknown): unknown {
  return /color$/i.test(name) && typeof value === "string" && value !== "" ? colorText(value) : value;
}
