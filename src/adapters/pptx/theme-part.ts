import { HEAD } from "./namespaces";

const COLORS: readonly (readonly [string, string])[] = [
  ["dk1", "262626"],
  ["lt1", "FFFFFF"],
  ["dk2", "1F3864"],
  ["lt2", "E1E5EB"],
  ["accent1", "1F5C99"],
  ["accent2", "E08A1E"],
  ["accent3", "2E8B6F"],
  ["accent4", "B23A48"],
  ["accent5", "6C5B7B"],
  ["accent6", "9AA5B1"],
  ["hlink", "1F5C99"],
  ["folHlink", "6C5B7B"],
];
const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';

/** Colours of the workbook's charts, and a font that every office program has. */
export function themePart(): string {
  const colors = COLORS.map(([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`).join("");
  const font = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>';
  const lines = [6350, 12_700, 19_050].map((width) => `<a:ln w="${String(width)}">${FILL}</a:ln>`).join("");
  const effects = "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3);
  return `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="KPI reports"><a:themeElements><a:clrScheme name="KPI reports">${colors}</a:clrScheme><a:fontScheme name="KPI reports"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="KPI reports"><a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${lines}</a:lnStyleLst><a:effectStyleLst>${effects}</a:effectStyleLst><a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}
