import { HostObject } from "../engine/host-object";
import { members } from "../engine/members";
import { insertSheets } from "../files/insert-sheets";
import { requireArgument } from "../engine/host-error";
import type { Workbook } from "../model/workbook/workbook";
import { isSheet } from "../model/sheets/new-sheet";

/** Sheets from another file. */
export const insertMembers = [
  members<Workbook>("Workbook", {
    call: {
      insertWorksheetsFromBase64: (workbook, args) => {
        const { positionType = "End", relativeTo, sheetNamesToInsert = [] } = args.record(1);
        requireArgument(
          Array.isArray(sheetNamesToInsert) && sheetNamesToInsert.every((name) => typeof name === "string"),
          "Names of worksheets are texts.",
        );
        const added = insertSheets(
          workbook,
          workbook.requestFiles.get(args.text(0)),
          {
            positionType: String(positionType),
            names: sheetNamesToInsert as string[],
            relativeTo:
              relativeTo instanceof HostObject && isSheet(relativeTo.target)
                ? relativeTo.target
                : typeof relativeTo === "string"
                  ? workbook.sheetByName(relativeTo)
                  : undefined,
          },
          workbook.insertsCharts,
        );
        return added.map(({ id }) => id);
      },
    },
  }),
];
