import type { Sheet as FileSheet, WriteSheet } from "../../adapters/xlsx/whole-workbook";
import { parseRectangleText } from "../model/cells/rectangles";
import type { Sheet } from "../model/workbook/workbook";

const PAPER = {
  Letter: "letter",
  Legal: "legal",
  A3: "a3",
  A4: "a4",
  A5: "a5",
  B4: "b4",
  B5: "b5",
  Executive: "executive",
  Tabloid: "tabloid",
} as const;
const MARGINS = {
  left: "leftMargin",
  right: "rightMargin",
  top: "topMargin",
  bottom: "bottomMargin",
  header: "headerMargin",
  footer: "footerMargin",
} as const;
/** Points in an inch: files measure margins in inches. */
const INCH = 72;

interface Zoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

/** Page setup, as far as somebody set it. */
export function filePage(sheet: Sheet): Pick<WriteSheet, "pageSetup" | "headerFooter" | "rowBreaks" | "colBreaks"> {
  const { pageLayout } = sheet;
  const zoom = (pageLayout.get("zoom") ?? {}) as Zoom;
  const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  const margins = Object.fromEntries(
    Object.entries(MARGINS).flatMap(([side, name]) => {
      const points = pageLayout.get(name);
      return typeof points === "number" ? [[side, points / INCH]] : [];
    }),
  );
  const paper = PAPER[String(pageLayout.get("paperSize")) as keyof typeof PAPER] as
    (typeof PAPER)[keyof typeof PAPER] | undefined;
  const pages = pageLayout.child("headersFooters").child("defaultForAllPages");
  const part = (name: string, mark: string): string =>
    typeof pages.get(name) === "string" && pages.get(name) !== "" ? `${mark}${String(pages.get(name))}` : "";
  const line = (where: "Header" | "Footer"): string =>
    part(`left${where}`, "&L") + part(`center${where}`, "&C") + part(`right${where}`, "&R");
  const header = line("Header");
  const footer = line("Footer");
  return {
    pageSetup: {
      ...(pageLayout.get("orientation") === undefined
        ? {}
        : { orientation: pageLayout.get("orientation") === "Landscape" ? "landscape" : "portrait" }),
      ...(paper ? { paperSize: paper } : {}),
      ...(fits
        ? { fitToPage: true, fitToWidth: zoom.horizontalFitToPages ?? 0, fitToHeight: zoom.verticalFitToPages ?? 0 }
        : zoom.scale === undefined
          ? {}
          : { scale: zoom.scale }),
      ...(Object.keys(margins).length > 0 ? { margins } : {}),
    },
    ...(header || footer
      ? { headerFooter: { ...(header ? { oddHeader: header } : {}), ...(footer ? { oddFooter: footer } : {}) } }
      : {}),
    rowBreaks: sheet.rowBreaks.map((row) => row - 1),
    colBreaks: sheet.columnBreaks.map((column) => column - 1),
  };
}

export function modelPage(sheet: Sheet, { pageSetup, headerFooter, rowBreaks = [], colBreaks = [] }: FileSheet): void {
  const { pageLayout } = sheet;
  if (pageSetup?.orientation)
    pageLayout.set("orientation", pageSetup.orientation === "landscape" ? "Landscape" : "Portrait");
  const paper = Object.entries(PAPER).find(([, name]) => name === pageSetup?.paperSize)?.[0];
  if (paper !== undefined) pageLayout.set("paperSize", paper);
  if (pageSetup?.fitToPage)
    pageLayout.set("zoom", {
      ...(pageSetup.fitToWidth ? { horizontalFitToPages: pageSetup.fitToWidth } : {}),
      ...(pageSetup.fitToHeight ? { verticalFitToPages: pageSetup.fitToHeight } : {}),
    });
  else if (pageSetup?.scale !== undefined) pageLayout.set("zoom", { scale: pageSetup.scale });
  for (const [side, name] of Object.entries(MARGINS)) {
    const inches = pageSetup?.margins?.[side as keyof typeof MARGINS];
    if (inches !== undefined) pageLayout.set(name, inches * INCH);
  }
  const areas = (pageSetup?.printArea ?? "")
    .replaceAll("$", "")
    .split(",")
    .flatMap((part) => parseRectangleText(part.slice(part.lastIndexOf("!") + 1)) ?? []);
  if (areas.length > 0) pageLayout.set("printArea", areas);
  const titles = parseRectangleText((pageSetup?.printTitlesRow ?? "").replaceAll("$", ""));
  if (titles) pageLayout.set("titleRows", [titles]);
  const pages = pageLayout.child("headersFooters").child("defaultForAllPages");
  for (const [where, text] of [
    ["Header", headerFooter?.oddHeader],
    ["Footer", headerFooter?.oddFooter],
  ] as const) {
    for (const [, mark = "", content = ""] of (text ?? "").matchAll(/&([LCR])((?:(?!&[LCR]).)*)/gs))
      pages.set(`${{ L: "left", C: "center", R: "right" }[mark] ?? "center"}${where}`, content);
  }
  sheet.rowBreaks = rowBreaks.map((row) => row + 1);
  sheet.columnBreaks = colBreaks.map((column) => column + 1);
}
