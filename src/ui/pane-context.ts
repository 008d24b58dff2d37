import { createContext, useContext } from "react";
import type { OpenFramework } from "../app/open-framework";
import type { FrameworkVersion, VersionName } from "../core/framework/framework-version";
import type { Labels } from "../core/framework/framework-schema";
import type { RuleExplanation } from "../core/validation/rule-card";
import type { PaneActions } from "./pane-state";
import type { PaneWords } from "./words";

/** What every part of the pane may need and none changes. */
export interface PaneContextValue extends PaneWords {
  /** Every framework version that a report can be started in, the preferred one first. */
  readonly versions: readonly [FrameworkVersion, ...FrameworkVersion[]];
  /** The version that is worked with. */
  readonly open: OpenFramework;
  /** Of that version, in the language of the person. */
  readonly labels: Labels;
  /** Why a rule is there: the pane checks without knowing. Fails when that does not arrive. */
  readonly explain: (version: VersionName, rule: string) => Promise<RuleExplanation>;
  readonly actions: PaneActions;
  /** Begins anew in this language, and remembers it. */
  readonly chooseLanguage: (language: string) => void;
}

const PaneContext = createContext<PaneContextValue | undefined>(undefined);

export const PaneProvider = PaneContext.Provider;

export function usePane(): PaneContextValue {
  const value = useContext(PaneContext);
  if (!value) throw new Error("The pane's parts are used outside of the pane.");
  return value;
}
