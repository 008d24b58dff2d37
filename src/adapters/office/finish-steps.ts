import type { WorkbookPlan } from "../../core/workbook/plan";
import { CALL_BYTES, type Step } from "./batches";
import { rangeOf } from "./sheet-steps";
import { sameName, type WorkbookState } from "./workbook-state";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/**
 * What makes a written plan a finished workbook, in one request: names, properties, what is hidden and
 * protected. `goTo` is the sheet shown then; a hidden one cannot be.
 */
export function finishSteps(plan: WorkbookPlan, before: WorkbookState, goTo: string | undefined): readonly Step[] {
  const calls = plan.names.length * 4 + plan.sheets.length * 5 + Object.keys(plan.properties).length + 5;
  return [
    {
      bytes: calls * CALL_BYTES,
      queue: (context) => {
        const { workbook, runtime } = context;
        const { worksheets, names, properties } = workbook;
        for (const { name, sheet, range } of plan.names) {
          const old = before.names.find((one) => sameName(one, name));
          if (old !== undefined) names.getItem(old).delete();
          names.add(name, rangeOf(worksheets.getItem(sheet), range));
        }
        // A title that somebody gave the workbook stays.
        if (before.title === "") properties.title = plan.title;
        for (const [key, value] of Object.entries(plan.properties)) properties.custom.add(key, value);
        if (goTo !== undefined) worksheets.getItem(goTo).activate();
        // The empty sheet of a new workbook goes behind ours; deleting is for its owner.
        if (before.isBlank) worksheets.getItem(before.active).position = plan.sheets.length;
        for (const { name, visibility, isProtected, tables, charts } of plan.sheets) {
          const sheet = worksheets.getItem(name);
          const own = before.sheets.find((one) => one.isProtected && sameName(one.name, name));
          if (visibility !== "visible") sheet.visibility = VISIBILITY[visibility];
          // As its owner protected it, where somebody did.
          if (own) sheet.protection.protect(own.allowed);
          else if (isProtected)
            sheet.protection.protect({
              allowFormatColumns: true,
              allowFormatRows: true,
              allowAutoFilter: tables.length > 0,
              // A locked chart could not be copied into slides.
              allowEditObjects: charts.length > 0,
            });
        }
        runtime.enableEvents = true;
      },
    },
  ];
}
