import { fillText } from "./fill-text";

/** Speaks the words of one part of the labels: `say("round")`, or with facts `say("title", { round: "2024" })`. */
export type Speaker<Name extends string> = (name: Name, facts?: Readonly<Record<string, string | number>>) => string;

export function speaker<Name extends string>(words: Readonly<Record<Name, string>>): Speaker<Name> {
  return (name, facts = {}) => fillText(words[name], facts);
}
