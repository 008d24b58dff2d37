import type { CellPlace, WorkbookHandlers } from "../../app/ports";
import { errorCode } from "./host-issue";

/** Handlers that Excel keeps, and that it forgets when the pane is closed or loaded anew. */
type Registration = OfficeExtension.EventHandlerResult<unknown>;

/**
 * Tells what somebody does in the workbook until the answered function is called. Excel names sheets by
 * id, so each event costs one small request for the name; a sheet that is gone by then is not told.
 * Choosing from a drop-down is not told by every Excel on the web: check again on activation and selection.
 */
export async function watchWorkbook(
  context: Excel.RequestContext,
  { onChanged, onActivated, onSelected }: WorkbookHandlers,
): Promise<() => Promise<void>> {
  const { worksheets } = context.workbook;
  const registrations: Registration[] = [];
  if (onChanged) {
    registrations.push(
      worksheets.onChanged.add(async ({ worksheetId, triggerSource }) => {
        // Known from 1.14 on; before, our own writing is quiet because events are off meanwhile.
        if (triggerSource !== "ThisLocalAddin") await withName(worksheetId, onChanged);
      }),
    );
  }
  let last = "";
  const tellSelected = (place: CellPlace): void => {
    const text = `${place.sheet}!${place.cell}`;
    if (text !== last) onSelected?.(place);
    last = text;
  };
  if (onActivated ?? onSelected) {
    registrations.push(
      worksheets.onActivated.add(async ({ worksheetId }) => {
        if (onActivated) await withName(worksheetId, onActivated);
        // A sheet comes into view with its cursor where it was, which is no change of the selection.
        if (onSelected) await withCursor(tellSelected);
      }),
    );
  }
  if (onSelected) {
    registrations.push(
      worksheets.onSelectionChanged.add(({ worksheetId, address }) =>
        withName(worksheetId, (sheet) => {
          tellSelected({ sheet, cell: address });
        }),
      ),
    );
  }
  await context.sync();
  return async () => {
    await Excel.run(registrations.map((registration) => registration.context)[0] ?? context, async (same) => {
      for (const registration of registrations) registration.remove();
      await same.sync();
    });
  };
}

/** Where the cursor stands. What Excel cannot tell just now, as on a chart sheet, is left to the next selection. */
async function withCursor(tell: (place: CellPlace) => void): Promise<void> {
  try {
    await Excel.run(async (context) => {
      const cursor = context.workbook.getActiveCell().load("address");
      const { worksheet } = cursor;
      worksheet.load("name");
      await context.sync();
      tell({ sheet: worksheet.name, cell: cursor.address.slice(cursor.address.lastIndexOf("!") + 1) });
    });
  } catch (error) {
    if (errorCode(error) === "") throw error;
  }
}

async function withName(id: string, tell: (sheet: string) => void): Promise<void> {
  const name = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id).load("name");
    await context.sync();
    return sheet.isNullObject ? undefined : sheet.name;
  });
  if (name !== undefined) tell(name);
}
