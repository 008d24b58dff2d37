import { isSameVersion, versionText } from "../core/framework/framework-version";
import type { RulePackFile } from "../core/framework/rule-pack-schema";
import type { Issue, Outcome } from "../core/issue/issue";
import { readRulePackSheet } from "../core/sheet/rule-pack-sheet";
import type { Snapshot } from "../core/workbook/snapshot";
import type { Frameworks } from "./frameworks";
import { withRulePack, type OpenFramework } from "./open-framework";

/** The last pack that was used beside a framework: a workbook is checked again and again while it is filled in. */
const LAST = new WeakMap<OpenFramework, { readonly pack: string; readonly graded: Outcome<OpenFramework> }>();

/**
 * The framework as a workbook's own rule pack grades it; one that cannot be used is said, and the shipped rules count.
 */
export function openFor(
  open: OpenFramework,
  snapshot: Snapshot,
): { readonly open: OpenFramework; readonly issues: readonly Issue[] } {
  const pack = readRulePackSheet(snapshot);
  if (!pack) return { open, issues: [] };
  const graded = pack.ok ? gradedBy(open, pack.value) : pack;
  return graded.ok ? { open: graded.value, issues: [] } : { open, issues: graded.issues };
}

/** The versions at hand, of which the one that a pack is for is graded by it; fails when there is none, or it is no pack. */
export async function gradeFrameworks(
  frameworks: Frameworks,
  pack: RulePackFile,
): Promise<Outcome<{ readonly frameworks: Frameworks; readonly open: OpenFramework }>> {
  const { versions } = frameworks;
  const wanted = versions.find((version) => versionText(version) === pack.framework) ?? versions[0];
  const graded = (opened: Outcome<OpenFramework>): Outcome<OpenFramework> =>
    opened.ok ? gradedBy(opened.value, pack) : opened;
  const open = await frameworks.open(wanted).then(graded);
  if (!open.ok) return open;
  const openGraded: Frameworks["open"] = async (version, languages) => {
    const opened = await frameworks.open(version, languages);
    return isSameVersion(version, wanted) ? graded(opened) : opened;
  };
  return { ok: true, issues: [], value: { frameworks: { ...frameworks, open: openGraded }, open: open.value } };
}

function gradedBy(open: OpenFramework, pack: RulePackFile): Outcome<OpenFramework> {
  const known = LAST.get(open);
  const text = JSON.stringify(pack);
  const graded = known?.pack === text ? known.graded : withRulePack(open, pack);
  LAST.set(open, { pack: text, graded });
  return graded;
}
