import type { Issue, Outcome } from "../core/issue/issue";
import { unpackSheets } from "../core/regional/packed-sheets";
import { addRestorePoint, planRestorePoints } from "../core/regional/plan-restore-points";
import { certified } from "../core/regional/certified";
import { findOwnAdditions } from "../core/regional/find-own-additions";
import { planAgain } from "../core/regional/plan-again";
import { sheetsNotIn } from "../core/regional/sheets-not-in";
import { readRegional, type RegionalWorkbook } from "../core/regional/read-regional";
import { minuteText, readRestorePoints } from "../core/regional/restore-points";
import { withKeys } from "../core/regional/with-keys";
import type { WorkbookPlan } from "../core/workbook/plan";
import type { Snapshot } from "../core/workbook/snapshot";
import { openNamed, type Frameworks } from "./frameworks";
import type { OpenFramework } from "./open-framework";
import { openFor } from "./use-rule-pack";

export interface RestoredRegional {
  /** Of the version that the workbook was of then. */
  readonly open: OpenFramework;
  readonly workbook: RegionalWorkbook;
  readonly plan: WorkbookPlan;
  /** Sheets of ours in the workbook that it did not have then. */
  readonly gone: readonly string[];
  /** What is lost, what people added to our sheets among it, and what cannot be had back: of the workbook as it is now, where it cannot be read, and of its other points. */
  readonly lost: readonly Issue[];
}

/**
 * A regional workbook as it was at one of its restore points; what it is now becomes the newest point, so that this can
 * be undone too. Fails where there is no such point, or not as it was written.
 * @param now the workbook, with its restore points
 * @param number of the point
 * @param clock the time now
 */
export async function restoreRegional(
  frameworks: Frameworks,
  now: Snapshot,
  number: number,
  clock: Date,
): Promise<Outcome<RestoredRegional>> {
  const { points, issues } = readRestorePoints(now);
  const point = points.find((one) => one.number === number);
  const then = point && unpackSheets(point);
  if (!then) {
    const damaged = issues.find((one) => one.code === "restore-damaged" && one.facts.number === number);
    const code = point ? "restore-damaged" : "restore-missing";
    return { ok: false, issues: [{ ...(damaged ?? { code, facts: { number } }), severity: "blocker" }] };
  }
  const [opened, openedNow] = [await openNamed(frameworks, then), await openNamed(frameworks, now)];
  if (!opened.ok) return opened;
  if (!openedNow.ok) return openedNow;
  const { open } = openFor(opened.value, now);
  const { framework } = open;
  const read = readRegional(framework, then);
  if (!read.ok) return read;
  const { regional, language } = read.value;
  const plan = certified(framework, regional, language, planAgain(framework, read.value, now));
  const snapshot = withKeys(openedNow.value.framework, now);
  const isRead = readRegional(openedNow.value.framework, snapshot);
  const done = { when: minuteText(clock), done: "restore", files: [], jurisdictions: [] } as const;
  // What cannot be read could not be put back either.
  const sheet = planRestorePoints(now, isRead.ok ? addRestorePoint(snapshot, plan, points, done) : points);
  return {
    ok: true,
    issues: [],
    value: {
      open,
      workbook: read.value,
      plan: { ...plan, sheets: [...plan.sheets, sheet] },
      gone: sheetsNotIn(framework, now, plan),
      lost: [
        ...isRead.issues,
        ...issues,
        ...(isRead.ok ? findOwnAdditions(openedNow.value.framework, isRead.value, snapshot) : []),
      ],
    },
  };
}
