import type { SheetPlan } from "../../core/workbook/plan";
import { rectangleAddress } from "../../core/workbook/address";
import { step, type Step } from "./batches";

/** Margins in inches: more room than Excel's own, within what printers can do. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

/** How a sheet is printed: A4, one page wide. */
export function printSteps({ name, print }: SheetPlan): readonly Step[] {
  if (!print) return [];
  const { orientation, titleRows, area, pageStarts = [], footer = "" } = print;
  return [
    step(12 + pageStarts.length, (context) => {
      const { pageLayout, horizontalPageBreaks } = context.workbook.worksheets.getItem(name);
      pageLayout.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintMargins("Inches", MARGINS);
      if (area) pageLayout.setPrintArea(rectangleAddress(area));
      if (titleRows) pageLayout.setPrintTitleRows(`$${String(titleRows.first + 1)}:$${String(titleRows.last + 1)}`);
      const { defaultForAllPages } = pageLayout.headersFooters;
      defaultForAllPages.leftFooter = `&8${footer.replaceAll("&", "&&")}`;
      defaultForAllPages.rightFooter = "&8&P / &N";
      horizontalPageBreaks.removePageBreaks();
      for (const row of pageStarts) horizontalPageBreaks.add(`A${String(row + 1)}`);
    }),
  ];
}
