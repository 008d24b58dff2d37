import type { Frameworks } from "../../app/frameworks";
import { lookAtRegional } from "../../app/look-at-regional";
import { checkFile, type CheckedFile, type MergedReports, type OldWorkbook } from "../../app/merge-workbooks";
import { openFramework, type OpenFramework } from "../../app/open-framework";
import type { WorkbookFormat } from "../../app/ports";
import { readCopy } from "../../app/pre-merge";
import { readFile } from "../../app/read-file";
import { restoreRegional } from "../../app/restore-regional";
import { impossible, type Outcome } from "../../core/issue/issue";
import type { SheetSnapshot } from "../../core/workbook/snapshot";
import { counted, merged, planned } from "./merge-steps";
import type { DraftTold, LookTold, MergeTold, Opened, Port, ToPage, ToWorker } from "./messages";
import { outputOf } from "./output-steps";
import { JoinedSheets, piecesOf } from "./sheet-pieces";

/** The worker's end: one request after the other, by frameworks that it asks the page for. */
export function answerPage(port: Port<ToPage, ToWorker>, format: WorkbookFormat): void {
  const known = new Map<number, Outcome<OpenFramework>>();
  const numbers = new Map<OpenFramework, number>();
  const checked = new Map<number, CheckedFile>();
  const sheets = new JoinedSheets<SheetSnapshot>();
  let before: { readonly number: number; readonly workbook: OldWorkbook } | undefined;
  let last: { readonly told: string; readonly result: MergedReports } | undefined;
  let hear: (opened: Outcome<Opened>) => void = () => undefined;
  let goOn: (goesOn: boolean) => void = () => undefined;

  const know = ({ number, framework }: Opened): Outcome<OpenFramework> => {
    if (framework) {
      const opened = openFramework({ ok: true, value: framework, issues: [] });
      known.set(number, opened);
      if (opened.ok) numbers.set(opened.value, number);
    }
    return known.get(number) ?? impossible(`framework ${String(number)} never went over`);
  };
  const sound = (opened: Opened): OpenFramework => {
    const found = know(opened);
    return found.ok ? found.value : impossible("a framework that was open does not open");
  };
  const numberOf = (open: OpenFramework): number => numbers.get(open) ?? impossible("a framework without a number");

  /** As it went over, whichever rule pack grades it now. */
  const shippedOf = ({ framework: { id, version } }: OpenFramework): OpenFramework =>
    [...numbers.keys()].find(({ framework }) => framework.id === id && framework.version === version) ??
    impossible(`the framework ${id} ${version} never went over`);

  const open: Frameworks["open"] = async (version, languages = []) => {
    const opened = await new Promise<Outcome<Opened>>((resolve) => {
      hear = resolve;
      port.postMessage({ kind: "open", version, languages });
    });
    return opened.ok ? know(opened.value) : opened;
  };

  /** A merge is asked for again when it is written and when it is counted. */
  const mergedAs = (told: MergeTold): MergedReports => {
    const preferred = sound(told.preferred);
    const key = JSON.stringify({ ...told, preferred: told.preferred.number });
    if (last?.told === key) return last.result;
    if (told.before !== before?.number) before = undefined;
    // What is in no merge any more is let go.
    for (const number of checked.keys()) if (!told.checked.includes(number)) checked.delete(number);
    const files = told.checked.map((number) => checked.get(number) ?? impossible("a file that never went over"));
    const result = merged({ ...told, preferred, checked: files, before: before?.workbook });
    last = { told: key, result };
    return result;
  };

  const answer = async (data: ToWorker): Promise<void> => {
    switch (data.kind) {
      case "opened":
        hear(data.opened);
        return;
      case "check": {
        const { given, versions, language, secondSource, number } = data;
        const read = await readFile({ versions, language, open }, format, given);
        if (!read.ok) {
          port.postMessage({ kind: "checked", checked: read });
          return;
        }
        const file = checkFile(read.value, secondSource, false);
        checked.set(number, file);
        const value = { number: numberOf(file.open), assessment: file.assessment };
        port.postMessage({ kind: "checked", checked: { ok: true, issues: [], value } });
        return;
      }
      case "readCopy": {
        const { given, versions, language } = data;
        const read = await readFile({ versions, language, open }, format, given);
        port.postMessage({ kind: "copied", copied: read.ok ? { ...read, value: readCopy(read.value) } : read });
        return;
      }
      case "checkedFile":
        checked.set(data.number, { open: sound(data.open), assessment: data.assessment });
        return;
      case "piece":
        sheets.add(data.piece);
        return;
      case "before": {
        const { number, workbook } = data;
        before = { number, workbook: { open: sound(data.open), workbook, snapshot: { sheets: sheets.take() } } };
        return;
      }
      case "look":
        port.postMessage({ kind: "looked", looked: lookTold(sound(data.shipped), sheets.take()) });
        return;
      case "restore": {
        const { number, clock, versions, language } = data;
        const now = { sheets: sheets.take() };
        const restored = await restoreRegional({ versions, language, open }, now, number, clock);
        if (!restored.ok) {
          port.postMessage({ kind: "restored", restored });
          return;
        }
        const { open: graded, plan, ...rest } = restored.value;
        for (const piece of piecesOf(plan.sheets)) port.postMessage({ kind: "planPiece", piece });
        const value = { ...rest, open: numberOf(shippedOf(graded)), plan: { ...plan, sheets: [] } };
        port.postMessage({ kind: "restored", restored: { ...restored, value } });
        return;
      }
      case "merge": {
        const result = mergedAs(data.told);
        const files = data.told.checked.map((number) => checked.get(number));
        port.postMessage({ kind: "merged", merged: draftTold(result, files, numberOf(result.open)) });
        return;
      }
      case "plan": {
        const { plan, issues } = planned(mergedAs(data.told), data.now);
        for (const piece of piecesOf(plan.sheets)) port.postMessage({ kind: "planPiece", piece });
        port.postMessage({ kind: "planned", planned: { plan: { ...plan, sheets: [] }, issues } });
        return;
      }
      case "count":
        port.postMessage({ kind: "counted", counted: counted(mergedAs(data.told), { sheets: sheets.take() }) });
        return;
      case "goOn":
        goOn(data.goesOn);
        return;
      case "make": {
        const asked = { ...data.asked, open: sound(data.open) };
        const bytes = await outputOf(
          asked,
          format,
          (done, of) =>
            new Promise((resolve) => {
              goOn = resolve;
              port.postMessage({ kind: "slide", done, of });
            }),
        );
        port.postMessage({ kind: "made", bytes });
      }
    }
  };

  port.onmessage = ({ data }) => {
    answer(data).catch((error: unknown) => {
      // As a bug on the page's own thread would be: the page hears of it by the worker's error event.
      setTimeout(() => {
        throw error;
      });
    });
  };
}

function lookTold(shipped: OpenFramework, sheets: readonly SheetSnapshot[]): LookTold {
  const look = lookAtRegional(shipped, { sheets });
  if (look.kind === "damaged") return look;
  if (look.kind !== "regional") return impossible("a regional workbook looks like none");
  const { kind, workbook, overwritten, restore, certificate, report } = look;
  const beside = report && {
    kind: report.kind,
    assessment: report.assessment,
    ...(report.progress ? { progress: report.progress } : {}),
  };
  return { kind, workbook, overwritten, restore, certificate, ...(beside ? { report: beside } : {}) };
}

/** The page has the reports already. */
function draftTold(
  { left, assessments, changes, findings, rivals, regional: { samples } }: MergedReports,
  files: readonly (CheckedFile | undefined)[],
  open: number,
): DraftTold {
  return {
    ...{ open, left, changes, findings, regional: { samples } },
    assessments: assessments.map((one) => {
      const { report, ...assessment } = one;
      const place = report ? files.findIndex((file) => file?.assessment.report === report) : -1;
      return place >= 0 ? { assessment, sameAs: place } : { assessment: one, sameAs: undefined };
    }),
    rivals: rivals.map(({ sides, ...rest }) => ({
      ...rest,
      sides: sides.map(({ assessment, ...side }) => ({
        ...side,
        assessment: assessment && assessments.indexOf(assessment),
      })),
    })),
  };
}
