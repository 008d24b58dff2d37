import type { Frameworks } from "../../app/frameworks";
import type { Look } from "../../app/look-at-workbook";
import type { CheckedFile, DraftedMerge, OldWorkbook } from "../../app/merge-workbooks";
import type { OpenFramework } from "../../app/open-framework";
import { openFor } from "../../app/use-rule-pack";
import { impossible } from "../../core/issue/issue";
import { withKeys } from "../../core/regional/with-keys";
import type { SheetPlan } from "../../core/workbook/plan";
import type { Snapshot } from "../../core/workbook/snapshot";
import { turn } from "../../adapters/office/turn";
import type { DraftTold, LookTold, MergeTold, Opened, Port, ToPage, ToWorker } from "./messages";
import { JoinedSheets, piecesOf } from "./sheet-pieces";
import type { MergeAsked, Workroom } from "./workroom";

type Answer<Kind extends ToPage["kind"]> = Extract<ToPage, { readonly kind: Kind }>;

/** The page's end: one request at a time. It rejects where a framework that the worker asks for does not arrive. */
export function askWorker(port: Port<ToWorker, ToPage>): Workroom {
  const sent: OpenFramework[] = [];
  const numbers = new WeakMap<CheckedFile, number>();
  let count = 0;
  let known: { readonly before: OldWorkbook; readonly number: number } | undefined;

  const over = (open: OpenFramework): Opened => {
    const number = sent.indexOf(open);
    return number >= 0 ? { number } : { number: sent.push(open) - 1, framework: open.framework };
  };
  const openOf = (number: number): OpenFramework =>
    sent[number] ?? impossible(`framework ${String(number)} never went over`);

  const ask = <Kind extends ToPage["kind"]>(
    message: ToWorker,
    kind: Kind,
    open?: Frameworks["open"],
    hear: (told: ToPage) => void = () => undefined,
  ): Promise<Answer<Kind>> =>
    new Promise((resolve, reject) => {
      const isAnswer = (told: ToPage): told is Answer<Kind> => told.kind === kind;
      port.onmessage = ({ data }) => {
        if (isAnswer(data)) resolve(data);
        else if (data.kind === "open" && open)
          open(data.version, data.languages).then((opened) => {
            const told = opened.ok ? { ...opened, value: over(opened.value) } : opened;
            port.postMessage({ kind: "opened", opened: told });
          }, reject);
        else hear(data);
      };
      port.postMessage(message);
    });

  const sendSheets = async ({ sheets }: Snapshot): Promise<void> => {
    for (const piece of piecesOf(sheets)) {
      port.postMessage({ kind: "piece", piece });
      await turn();
    }
  };

  const tell = async ({ preferred, checked, before, choices, language }: MergeAsked): Promise<MergeTold> => {
    for (const file of checked) {
      if (numbers.has(file)) continue;
      numbers.set(file, ++count);
      port.postMessage({ kind: "checkedFile", number: count, open: over(file.open), assessment: file.assessment });
      await turn();
    }
    if (before && before !== known?.before) {
      await sendSheets(before.snapshot);
      known = { before, number: ++count };
      port.postMessage({ kind: "before", number: count, open: over(before.open), workbook: before.workbook });
      await turn();
    }
    return {
      preferred: over(preferred),
      checked: checked.map((file) => numbers.get(file) ?? impossible("a file without a number")),
      before: before && known?.number,
      choices: { chosen: choices.chosen, includeIncomplete: choices.includeIncomplete },
      language,
    };
  };

  return {
    check: async ({ versions, language, open }, given, secondSource) => {
      const number = ++count;
      const { checked } = await ask(
        { kind: "check", number, given, secondSource, versions, language },
        "checked",
        open,
      );
      if (!checked.ok) return checked;
      const file = { open: openOf(checked.value.number), assessment: checked.value.assessment };
      numbers.set(file, number);
      return { ...checked, value: file };
    },
    readCopy: async ({ versions, language, open }, given) =>
      (await ask({ kind: "readCopy", given, versions, language }, "copied", open)).copied,
    look: async (shipped, found) => {
      await sendSheets(found);
      const { looked } = await ask({ kind: "look", shipped: over(shipped) }, "looked");
      return lookOf(looked, shipped, found);
    },
    restore: async ({ versions, language, open }, now, number, clock) => {
      await sendSheets(now);
      const sheets = new JoinedSheets<SheetPlan>();
      const message = { kind: "restore", number, clock, versions, language } as const;
      const { restored } = await ask(message, "restored", open, (told) => {
        if (told.kind === "planPiece") sheets.add(told.piece);
      });
      if (!restored.ok) return restored;
      const { open: shipped, plan, ...rest } = restored.value;
      const graded = openFor(openOf(shipped), now).open;
      return { ...restored, value: { ...rest, open: graded, plan: { ...plan, sheets: sheets.take() } } };
    },
    merge: async (asked) => {
      const { merged } = await ask({ kind: "merge", told: await tell(asked) }, "merged");
      return draftOf(merged, asked.checked, openOf(merged.open));
    },
    plan: async (asked, now) => {
      const sheets = new JoinedSheets<SheetPlan>();
      const { planned } = await ask({ kind: "plan", told: await tell(asked), now }, "planned", undefined, (told) => {
        if (told.kind === "planPiece") sheets.add(told.piece);
      });
      return { ...planned, plan: { ...planned.plan, sheets: sheets.take() } };
    },
    count: async (asked, written) => {
      const told = await tell(asked);
      await sendSheets(written);
      return (await ask({ kind: "count", told }, "counted")).counted;
    },
    make: async ({ open, ...asked }, goesOn) => {
      const message = { kind: "make", open: over(open), asked } as const;
      const { bytes } = await ask(message, "made", undefined, (told) => {
        if (told.kind === "slide") port.postMessage({ kind: "goOn", goesOn: goesOn(told.done, told.of) });
      });
      return bytes;
    },
  };
}

function lookOf(looked: LookTold, shipped: OpenFramework, found: Snapshot): Look {
  if (looked.kind === "damaged") return looked;
  const { open } = openFor(shipped, found);
  const { report, ...told } = looked;
  const snapshot = withKeys(open.framework, found);
  return { ...told, open, snapshot, ...(report ? { report: { ...report, open } } : {}) };
}

function draftOf(
  { assessments: told, rivals, left, changes, findings, regional }: DraftTold,
  checked: readonly CheckedFile[],
  open: OpenFramework,
): DraftedMerge {
  const assessments = told.map(({ assessment, sameAs }) => {
    const report = sameAs === undefined ? undefined : checked[sameAs]?.assessment.report;
    return report ? { ...assessment, report } : assessment;
  });
  return {
    ...{ open, left, changes, findings, regional, assessments },
    rivals: rivals.map(({ sides, ...rest }) => ({
      ...rest,
      sides: sides.map(({ assessment, ...side }) => ({
        ...side,
        assessment: assessment === undefined ? undefined : assessments[assessment],
      })),
    })),
  };
}
