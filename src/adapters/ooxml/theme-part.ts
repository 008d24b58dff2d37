/** What a theme names: two pairs of ground and ink, six accents, and links. */
export interface Theme {
  readonly name: string;
  readonly colors: readonly (readonly [string, string])[];
}

const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';

/** The theme with a font that every office program has. */
export function themePart({ name, colors }: Theme): string {
  const scheme = colors.map(([role, value]) => `<a:${role}><a:srgbClr val="${value}"/></a:${role}>`).join("");
  const font = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>';
  const lines = [6350, 12_700, 19_050].map((width) => `<a:ln w="${String(width)}">${FILL}</a:ln>`).join("");
  const effects = "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements><a:clrScheme name="${name}">${scheme}</a:clrScheme><a:fontScheme name="${name}"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="${name}"><a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${lines}</a:lnStyleLst><a:effectStyleLst>${effects}</a:effectStyleLst><a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}
