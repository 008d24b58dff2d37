/** One line of a cell's border. */
export interface BorderLine {
  /** Excel.BorderLineStyle */
  readonly style: string;
  /** Excel.BorderWeight */
  readonly weight: string;
  readonly color: string;
  readonly tintAndShade: number;
}

export const NO_LINE: BorderLine = { style: "None", weight: "Thin", color: "#000000", tintAndShade: 0 };

/** Everything about a cell's look; the words are those of Office.js. */
export interface StyleValues {
  readonly numberFormat: string;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  /** Degrees, -90..90 or 180. */
  readonly textOrientation: number;
  readonly shrinkToFit: boolean;
  readonly readingOrder: string;
  readonly autoIndent: boolean;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly fontBold: boolean;
  readonly fontItalic: boolean;
  readonly fontUnderline: string;
  readonly fontStrikethrough: boolean;
  readonly fontSubscript: boolean;
  readonly fontSuperscript: boolean;
  readonly fontTintAndShade: number;
  /** "" is no fill. */
  readonly fillColor: string;
  readonly fillPattern: string;
  readonly fillPatternColor: string;
  readonly fillTintAndShade: number;
  readonly fillPatternTintAndShade: number;
  readonly borderTop: BorderLine;
  readonly borderBottom: BorderLine;
  readonly borderLeft: BorderLine;
  readonly borderRight: BorderLine;
  readonly borderDiagonalDown: BorderLine;
  readonly borderDiagonalUp: BorderLine;
  readonly styleName: string;
}

export type StyleKey = keyof StyleValues;

const DEFAULTS: StyleValues = {
  numberFormat: "General",
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
  textOrientation: 0,
  shrinkToFit: false,
  readingOrder: "Context",
  autoIndent: false,
  locked: true,
  formulaHidden: false,
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  fontBold: false,
  fontItalic: false,
  fontUnderline: "None",
  fontStrikethrough: false,
  fontSubscript: false,
  fontSuperscript: false,
  fontTintAndShade: 0,
  fillColor: "",
  fillPattern: "None",
  fillPatternColor: "#000000",
  fillTintAndShade: 0,
  fillPatternTintAndShade: 0,
  borderTop: NO_LINE,
  borderBottom: NO_LINE,
  borderLeft: NO_LINE,
  borderRight: NO_LINE,
  borderDiagonalDown: NO_LINE,
  borderDiagonalUp: NO_LINE,
  styleName: "Normal",
};

/**
 * An immutable look. Changing one value answers the same object each time, so that many cells share
 * few styles and comparing two is usually one comparison of references.
 */
export class CellStyle {
  readonly values: StyleValues;
  readonly #next = new Map<StyleKey, Map<unknown, CellStyle>>();

  constructor(values: StyleValues) {
    this.values = values;
  }

  with<Key extends StyleKey>(key: Key, value: StyleValues[Key]): CellStyle {
    if (Object.is(this.values[key], value)) return this;
    const step = this.#next.get(key) ?? new Map<unknown, CellStyle>();
    this.#next.set(key, step);
    const mark = typeof value === "object" ? JSON.stringify(value) : value;
    const known = step.get(mark);
    if (known) return known;
    const made = new CellStyle({ ...this.values, [key]: value });
    step.set(mark, made);
    return made;
  }

  /** Several values at once. */
  withAll(changes: Partial<StyleValues>): CellStyle {
    return Object.entries(changes).reduce<CellStyle>((style, [key, value]) => style.with(key as StyleKey, value), this);
  }
}

/** The look of a cell that was never formatted: Excel's style Normal. */
export const NORMAL_STYLE = new CellStyle(DEFAULTS);
