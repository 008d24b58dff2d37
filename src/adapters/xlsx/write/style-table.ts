/** The styles of a workbook: each look that is used once, however many cells have it. */
import type { CellLook } from "../../../core/workbook/plan";
import { impossible } from "../../../core/issue/issue";
import { xmlAttribute } from "../../ooxml/escape-xml";
import { counted, partOf } from "./part-xml";

/** Font of all our workbooks; Excel's own default, so widths in characters hold. */
export const DEFAULT_FONT = { name: "Calibri", size: 11 } as const;

/** Numbers below this one are formats that every program knows. */
const FIRST_OWN_FORMAT = 164;
/** Text by its own number: of that one every program knows that what is typed stays as it is. */
const KNOWN_FORMATS: Readonly<Record<string, number>> = { General: 0, "@": 49 };
const NO_BORDER = "<border><left/><right/><top/><bottom/><diagonal/></border>";
const FIRST_FILLS = [
  `<fill><patternFill patternType="none"/></fill>`,
  `<fill><patternFill patternType="gray125"/></fill>`,
];
/** The format of cells without a look. */
const PLAIN = `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;

export interface StyleTable {
  /** Place of a look among the formats of cells. */
  readonly cell: (look: string) => number;
  /** Place of a look among the formats that cells take on by condition. */
  readonly condition: (look: string) => number;
  /** The part, once all looks were asked for. */
  readonly xml: () => string;
}

export function styleTable(looks: Readonly<Record<string, CellLook>>): StyleTable {
  const lookOf = (name: string): CellLook => looks[name] ?? impossible(`the look "${name}" is not in the plan`);
  const formats = listOf([]);
  const fonts = listOf([fontXml({})]);
  const fills = listOf(FIRST_FILLS);
  const borders = listOf([NO_BORDER]);
  const cells = listOf([PLAIN]);
  const conditions = listOf([]);

  /** Each attribute says that the format is the cell's own, and not that of a style with a name. */
  function cellXml(look: CellLook): string {
    const { numberFormat, fill, border, horizontal, vertical = "bottom", wrap, indent, unlocked } = look;
    const format =
      KNOWN_FORMATS[numberFormat ?? "General"] ?? FIRST_OWN_FORMAT + formats.place(xmlAttribute(numberFormat ?? ""));
    const [font, ground, lines] = [
      fonts.place(fontXml(look)),
      fill === undefined ? 0 : fills.place(fillXml(fill, "")),
      border === undefined ? 0 : borders.place(borderXml(border)),
    ];
    const applied = [
      [format, "NumberFormat"],
      [font, "Font"],
      [ground, "Fill"],
      [lines, "Border"],
    ] as const;
    const alignment =
      (horizontal === undefined ? "" : ` horizontal="${horizontal}"`) +
      ` vertical="${vertical}"` +
      (wrap ? ` wrapText="1"` : "") +
      (indent === undefined ? "" : ` indent="${String(indent)}"`);
    return (
      `<xf numFmtId="${String(format)}" fontId="${String(font)}" fillId="${String(ground)}" borderId="${String(lines)}" xfId="0"` +
      applied.map(([place, name]) => (place === 0 ? "" : ` apply${name}="1"`)).join("") +
      ` applyAlignment="1"${unlocked ? ` applyProtection="1"` : ""}><alignment${alignment}/>` +
      `${unlocked ? `<protection locked="0"/>` : ""}</xf>`
    );
  }

  return {
    cell: remembered((name) => cells.place(cellXml(lookOf(name)))),
    condition: remembered((name) => conditions.place(conditionXml(lookOf(name)))),
    xml: () =>
      partOf(
        "styleSheet",
        [
          formats.all.length === 0
            ? ""
            : counted(
                "numFmts",
                formats.all.map(
                  (code, index) => `<numFmt numFmtId="${String(FIRST_OWN_FORMAT + index)}" formatCode="${code}"/>`,
                ),
              ),
          counted("fonts", fonts.all),
          counted("fills", fills.all),
          counted("borders", borders.all),
          counted("cellStyleXfs", [`<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`]),
          counted("cellXfs", cells.all),
          counted("cellStyles", [`<cellStyle name="Normal" xfId="0" builtinId="0"/>`]),
          counted("dxfs", conditions.all),
          `<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>`,
        ].join(""),
      ),
  };
}

function fontXml({ bold, italic, fontSize = DEFAULT_FONT.size, fontColor }: CellLook): string {
  return `<font>${letters(bold, italic)}<sz val="${String(fontSize)}"/>${fontColor === undefined ? "" : `<color rgb="FF${fontColor}"/>`}<name val="${DEFAULT_FONT.name}"/></font>`;
}

function letters(bold: boolean | undefined, italic: boolean | undefined): string {
  return `${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}`;
}

function fillXml(color: string, back: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/>${back}</patternFill></fill>`;
}

function borderXml({ line, color }: NonNullable<CellLook["border"]>): string {
  const sides = ["left", "right", "top", "bottom"].map(
    (side) => `<${side} style="${line}"><color rgb="FF${color}"/></${side}>`,
  );
  return `<border>${sides.join("")}<diagonal/></border>`;
}

/** The part of a look that Excel applies on top of a cell by condition: sizes and alignment stay the cell's own. */
function conditionXml({ bold, italic, fontColor, fill }: CellLook): string {
  const font = `${letters(bold, italic)}${fontColor === undefined ? "" : `<color rgb="FF${fontColor}"/>`}`;
  const ground = fill === undefined ? "" : fillXml(fill, `<bgColor rgb="FF${fill}"/>`);
  return `<dxf>${font === "" ? "" : `<font>${font}</font>`}${ground}</dxf>`;
}

interface DistinctList {
  readonly all: readonly string[];
  readonly place: (element: string) => number;
}

function listOf(first: readonly string[]): DistinctList {
  const all = [...first];
  const places = new Map(all.map((element, index) => [element, index]));
  return {
    all,
    place: (element) => {
      const known = places.get(element) ?? all.push(element) - 1;
      places.set(element, known);
      return known;
    },
  };
}

function remembered(placeOf: (look: string) => number): (look: string) => number {
  const known = new Map<string, number>();
  return (look) => {
    const place = known.get(look) ?? placeOf(look);
    known.set(look, place);
    return place;
  };
}
