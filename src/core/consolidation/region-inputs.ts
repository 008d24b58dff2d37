import type { Assessment } from "../assessment/assess";
import type { Framework } from "../framework/framework";
import { versionText } from "../framework/framework-version";
import type { CellContent } from "../observation/observation";
import { contentsCode, isFilled } from "../seal/contents-code";
import { sealCode } from "../seal/seal";
import { byJurisdiction } from "./by-jurisdiction";
import type { InputState, Regional, RegionalInput, RegionalObservation } from "./regional";

/**
 * The report that each jurisdiction's figures come from, in the framework's order: those that were taken now, and of the
 * others what the region knows of theirs. What was merged before there were certificates is counted as it stands.
 */
export function regionInputs(
  framework: Framework,
  before: Regional | undefined,
  accepted: readonly Assessment[],
  nameOf: (file: string) => string,
): readonly RegionalInput[] {
  const knownOf = byJurisdiction(before?.observations ?? []);
  return framework.jurisdictions.flatMap(({ code }): readonly RegionalInput[] => {
    const taken = accepted.find(({ report }) => report?.identity.jurisdiction === code);
    if (taken) return inputOf(taken, nameOf(taken.file));
    const known = before?.inputs.find(({ jurisdiction }) => jurisdiction === code);
    return known ? [known] : olderInput(code, knownOf(code));
  });
}

function inputOf({ report, issues }: Assessment, file: string): readonly RegionalInput[] {
  if (!report) return [];
  const { identity, observations, seal } = report;
  const state: InputState = issues.some(({ code }) => code === "seal-broken" || code === "seal-newer")
    ? "broken"
    : issues.some(({ code }) => code === "changed-since-sign-off" || code === "remarks-changed-since-sign-off")
      ? "changed"
      : "whole";
  return [
    {
      jurisdiction: identity.jurisdiction,
      file,
      version: versionText({ id: identity.framework, version: identity.version }),
      seal: seal ? sealCode(seal.digest) : "",
      state: seal ? state : "none",
      ...cellsOf([...observations.values()]),
    },
  ];
}

function olderInput(jurisdiction: string, own: readonly RegionalObservation[]): readonly RegionalInput[] {
  const [first] = own;
  if (!first) return [];
  const { file } = first;
  return [{ jurisdiction, file, version: "", seal: "", state: "unknown", ...cellsOf(own) }];
}

/** How many of these cells hold something, and the code over them. */
export function cellsOf(
  own: readonly { readonly key: string; readonly content: CellContent }[],
): Pick<RegionalInput, "cells" | "mark"> {
  const cells = own.filter(isFilled);
  return { cells: cells.length, mark: contentsCode(cells) };
}
